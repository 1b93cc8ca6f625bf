/** The rows as the stores hold them; columns that hold JSON say so. Numbers are the numbers inside the ids (`c12` is 12). */
export type Tables = {
  meta: { key: string; value: string };
  entries: {
    seq: number;
    at: string /** JSON */;
    actor: string;
    kind: string /** JSON */;
    change: string;
    hash: string;
  };
  blobs: { hash: string; media: string; size: number; body: Uint8Array };
  articles: {
    id: number;
    key: string;
    title: string | null;
    url: string | null;
    outlet: string | null;
    /** JSON */
    authors: string;
    published: string | null;
    language: string | null;
    known: string;
    words: number;
    revision: number;
  };
  revisions: {
    id: number;
    article: number;
    hash: string;
    capture: string | null;
    media: string | null;
    bytes: number;
    reading: string;
    known: string;
    program: string;
    models: string;
  };
  claims: {
    id: number;
    wording: string;
    machine_wording: string;
    wording_from: number | null;
    opened: string;
    entry: number;
    root: number;
    /** JSON */
    forecast: string | null;
    due: string | null;
    status: string;
    status_by: string;
    status_proposed: string | null;
    grade: string | null;
    mentions: number;
    last_published: string | null;
    /** JSON */
    exemplars: string;
  };
  mentions: {
    id: number;
    machine_claim: number;
    claim: number;
    article: number;
    revision: number;
    current: number;
    local: string;
    speaker: number | null;
    stance: string;
    entry: number;
    /** JSON */
    brief: string;
    /** JSON */
    detail: string;
  };
  claim_links: {
    from_claim: number;
    to_claim: number;
    kind: string;
    state: string;
    /** JSON */
    actor: string;
    reason: string;
    /** JSON */
    evidence: string;
    entry: number;
    active: number;
  };
  statuses: {
    entry: number;
    claim: number;
    at: string;
    status: string;
    state: string;
    /** JSON */
    actor: string;
    rule: string | null;
    reason: string;
    /** JSON */
    evidence: string;
    active: number;
  };
  echoes: {
    article: number;
    of_article: number;
    echo: string;
    share: number;
    direction: string;
    /** JSON */
    passages: string;
    /** JSON */
    evidence: string;
  };
  sources: {
    id: number;
    name: string;
    type: string;
    named: number;
    /** JSON */
    roles: string;
    country: string | null;
    root: number;
    /** JSON */
    grade: string | null;
  };
  source_names: { key: string; source: number; machine_source: number; name: string };
  proposals: {
    id: number;
    entry: number;
    at: string;
    /** JSON */
    actor: string;
    /** JSON */
    subject: string;
    claim: number | null;
    likeness: number;
    reason: string;
    /** JSON */
    evidence: string;
    state: string;
  };
  stories: { id: string; title: string; made: string };
  story_articles: { story: string; article: number };
  decisions: { entry: number; kind: string; actor: string; at: string; change: string; active: number };
  subjects: { subject: string; entry: number };
  owners: { outlet: string; publisher: string; reason: string; entry: number; active: number };
  origin_judgements: {
    left_key: string;
    right_key: string;
    same: number;
    reason: string;
    entry: number;
    active: number;
  };
  terms: { term: string; articles: number; recent: Uint8Array };
  fingerprints: { hash: number; recent: Uint8Array };
  /** `id` is `rowid` in SQLite. */
  search: { id: number; text: string; kind: string; ref: number };
};
