/** Number words that stand for a value of their own: "twelve", "ninety". */
export const UNITS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    zero: 0,
    one: 1,
    two: 2,
    three: 3,
    four: 4,
    five: 5,
    six: 6,
    seven: 7,
    eight: 8,
    nine: 9,
    ten: 10,
    eleven: 11,
    twelve: 12,
    thirteen: 13,
    fourteen: 14,
    fifteen: 15,
    sixteen: 16,
    seventeen: 17,
    eighteen: 18,
    nineteen: 19,
    twenty: 20,
    thirty: 30,
    forty: 40,
    fifty: 50,
    sixty: 60,
    seventy: 70,
    eighty: 80,
    ninety: 90,
  }),
);

/** Words that multiply what stands before them: "three hundred thousand", "2.4bn", "two dozen". */
export const SCALES: ReadonlyMap<string, number> = new Map(
  Object.entries({
    dozen: 12,
    hundred: 100,
    thousand: 1e3,
    million: 1e6,
    billion: 1e9,
    trillion: 1e12,
    k: 1e3,
    m: 1e6,
    mn: 1e6,
    mln: 1e6,
    bn: 1e9,
    bln: 1e9,
    tn: 1e12,
    trn: 1e12,
  }),
);

/** Scales that are only read as such straight after digits ("40k", "2.4bn"): elsewhere they are letters or initials. */
export const SHORT_SCALES: ReadonlySet<string> = new Set(['k', 'm', 'mn', 'mln', 'bn', 'bln', 'tn', 'trn']);

/** Ordinals in words; digits with an ending ("21st") are read by rule. */
export const ORDINALS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    first: 1,
    second: 2,
    third: 3,
    fourth: 4,
    fifth: 5,
    sixth: 6,
    seventh: 7,
    eighth: 8,
    ninth: 9,
    tenth: 10,
    eleventh: 11,
    twelfth: 12,
    thirteenth: 13,
    fourteenth: 14,
    fifteenth: 15,
    sixteenth: 16,
    seventeenth: 17,
    eighteenth: 18,
    nineteenth: 19,
    twentieth: 20,
    thirtieth: 30,
    fortieth: 40,
    fiftieth: 50,
    hundredth: 100,
    thousandth: 1000,
  }),
);

/** Fractions in words, as the value of one part: "two thirds", "a fifth". */
export const FRACTIONS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    half: 1 / 2,
    halves: 1 / 2,
    third: 1 / 3,
    thirds: 1 / 3,
    quarter: 1 / 4,
    quarters: 1 / 4,
    fourth: 1 / 4,
    fourths: 1 / 4,
    fifth: 1 / 5,
    fifths: 1 / 5,
    sixth: 1 / 6,
    sixths: 1 / 6,
    seventh: 1 / 7,
    sevenths: 1 / 7,
    eighth: 1 / 8,
    eighths: 1 / 8,
    ninth: 1 / 9,
    ninths: 1 / 9,
    tenth: 1 / 10,
    tenths: 1 / 10,
  }),
);

/** Plural scales without a number: "dozens", "tens of thousands". */
export const VAGUE_SCALES: ReadonlyMap<string, number> = new Map(
  Object.entries({ tens: 10, dozens: 12, scores: 20, hundreds: 100, thousands: 1e3, millions: 1e6, billions: 1e9 }),
);
