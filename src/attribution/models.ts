/** The trained weights of the attribution stage; `RULES_ONLY` reads by syntax and word lists alone. */
export type AttributionModels = { readonly kind: 'rules' };

export const RULES_ONLY: AttributionModels = { kind: 'rules' };
