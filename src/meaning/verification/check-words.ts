const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Words that alone say that nobody has checked. */
export const UNCHECKED = words(
  `unverified unconfirmed unsubstantiated uncorroborated unproven unproved unauthenticated unverifiable unsourced unsupported unevidenced`,
);

/** What a claim may turn out to be after "if". */
export const SUPPOSABLE =
  words(`verified confirmed corroborated authenticated substantiated validated proved proven true correct accurate genuine
  authentic real`);

/** Nouns by which writers speak of what was said before; singular. */
export const CLAIM_NOUNS =
  words(`claim report account story version figure number toll rumour rumor statement allegation assertion accusation
  charge tale suggestion contention description narrative estimate count tally information detail denial explanation testimony
  remark announcement disclosure revelation theory point escalation development movement incident increase rise drop fall sighting
  death casualty casualties identification identity identification news word total sum date data datum`);

/** Nouns for what is shown round and could be false; singular. */
export const SHOWN =
  words(`video footage clip photograph photo picture image recording post document letter message screenshot tape memo
  audio e-mail email leaflet tweet`);
