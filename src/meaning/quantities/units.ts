/** Signs before an amount, as ISO 4217. A bare "$" is taken for the US dollar, whatever the country. */
export const CURRENCY_SIGNS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    $: 'USD',
    us$: 'USD',
    'u.s.$': 'USD',
    c$: 'CAD',
    a$: 'AUD',
    au$: 'AUD',
    nz$: 'NZD',
    hk$: 'HKD',
    s$: 'SGD',
    r$: 'BRL',
    '£': 'GBP',
    '€': 'EUR',
    '¥': 'JPY',
    '₽': 'RUB',
    '₹': 'INR',
    '₴': 'UAH',
    '₩': 'KRW',
    '₺': 'TRY',
    '₪': 'ILS',
    usd: 'USD',
    eur: 'EUR',
    gbp: 'GBP',
    jpy: 'JPY',
    chf: 'CHF',
    rub: 'RUB',
    cny: 'CNY',
    rmb: 'CNY',
    inr: 'INR',
    uah: 'UAH',
  }),
);

/** Money by name, after an amount; those that many countries share ("francs", "crowns") keep their word as unit. */
export const CURRENCY_WORDS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    dollar: 'USD',
    dollars: 'USD',
    euro: 'EUR',
    euros: 'EUR',
    sterling: 'GBP',
    yen: 'JPY',
    yuan: 'CNY',
    renminbi: 'CNY',
    rouble: 'RUB',
    roubles: 'RUB',
    ruble: 'RUB',
    rubles: 'RUB',
    hryvnia: 'UAH',
    hryvnias: 'UAH',
    rupee: 'INR',
    rupees: 'INR',
    zloty: 'PLN',
    zlotys: 'PLN',
    shekel: 'ILS',
    shekels: 'ILS',
    lira: 'TRY',
    liras: 'TRY',
    ...Object.fromEntries(
      ['usd', 'eur', 'gbp', 'jpy', 'chf', 'rub', 'cny', 'inr', 'uah'].map((c) => [c, c.toUpperCase()]),
    ),
  }),
);

/** Money whose country is said: "US dollars", "Swiss francs". */
export const NATIONAL_MONEY: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'us dollar': 'USD',
    'u.s. dollar': 'USD',
    'american dollar': 'USD',
    'canadian dollar': 'CAD',
    'australian dollar': 'AUD',
    'singapore dollar': 'SGD',
    'swiss franc': 'CHF',
    'british pound': 'GBP',
    'egyptian pound': 'EGP',
    'swedish krona': 'SEK',
    'swedish kronor': 'SEK',
    'norwegian krone': 'NOK',
    'norwegian kroner': 'NOK',
    'danish krone': 'DKK',
    'danish kroner': 'DKK',
    'czech crown': 'CZK',
    'mexican peso': 'MXN',
    'argentine peso': 'ARS',
    'iranian rial': 'IRR',
    'saudi riyal': 'SAR',
    'turkish lira': 'TRY',
  }).flatMap(([name, code]): [string, string][] => [
    [name, code],
    [`${name}s`, code],
  ]),
);

const MEASURES =
  'ton tonne kilogram kilo gram pound ounce mile kilometer kilometre meter metre centimeter centimetre millimeter millimetre yard inch ' +
  'acre hectare barrel gallon liter litre bushel bale degree megawatt gigawatt kilowatt watt volt megaton kiloton knot mark franc crown ' +
  'krone krona peso dinar dirham riyal guilder cent penny point decibel night hertz byte megabyte gigabyte';

/** Shapes of a unit that adding an "s" does not make. */
const ODD_FORMS: Readonly<Record<string, string>> = {
  feet: 'foot',
  foot: 'foot',
  inches: 'inch',
  pence: 'penny',
  pennies: 'penny',
  kroner: 'krone',
  kronor: 'krona',
  knots: 'knot',
  km: 'kilometre',
  kms: 'kilometre',
  kg: 'kilogram',
  kgs: 'kilogram',
  cm: 'centimetre',
  mm: 'millimetre',
  mph: 'mile per hour',
  kmh: 'kilometre per hour',
  'km/h': 'kilometre per hour',
  mw: 'megawatt',
  gw: 'gigawatt',
  kw: 'kilowatt',
  '°c': 'degree Celsius',
  '°': 'degree',
};

/** Units of measure, in the singular. */
export const MEASURE_WORDS: ReadonlyMap<string, string> = new Map([
  ...MEASURES.split(' ').flatMap((unit): [string, string][] => [
    [unit, unit],
    [`${unit}s`, unit],
  ]),
  ...Object.entries(ODD_FORMS),
]);

/** Adjectives of a measure that belong to it: "square kilometres". */
export const MEASURE_ADJECTIVES: ReadonlySet<string> = new Set(['square', 'cubic', 'metric', 'nautical']);
