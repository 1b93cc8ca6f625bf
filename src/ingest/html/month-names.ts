/** Months as news pages of fourteen languages write them, each list from January on; forms of one month share a string. */
const NAMES: readonly string[] = [
  'january jan|february feb|march mar|april apr|may|june jun|july jul|august aug|september sept sep|october oct|november nov|december dec',
  'januar jänner jän|februar|märz mrz|april|mai|juni|juli|august|september|oktober okt|november|dezember dez',
  'janvier janv|février févr fév|mars|avril avr|mai|juin|juillet juil|août|septembre|octobre|novembre|décembre déc',
  'enero ene|febrero|marzo|abril abr|mayo|junio|julio|agosto ago|septiembre setiembre|octubre|noviembre|diciembre dic',
  'gennaio gen|febbraio|marzo|aprile|maggio mag|giugno giu|luglio lug|agosto|settembre set|ottobre ott|novembre|dicembre dic',
  'janeiro|fevereiro fev|março|abril|maio|junho|julho|agosto|setembro|outubro out|novembro|dezembro',
  'января янв|февраля фев|марта мар|апреля апр|мая|июня июн|июля июл|августа авг|сентября сен|октября окт|ноября ноя|декабря дек',
  'січня|лютого|березня|квітня|травня|червня|липня|серпня|вересня|жовтня|листопада|грудня',
  'stycznia|lutego|marca|kwietnia|maja|czerwca|lipca|sierpnia|września|października|listopada|grudnia',
  'januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december',
  'januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december',
  'ocak|şubat|mart|nisan|mayıs|haziran|temmuz|ağustos|eylül|ekim|kasım|aralık',
  'januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november|desember',
  'يناير|فبراير|مارس|أبريل|مايو|يونيو|يوليو|أغسطس|سبتمبر|أكتوبر|نوفمبر|ديسمبر',
];

/** From a month's name, in lower case, to its number from 1. */
export const MONTHS: ReadonlyMap<string, number> = new Map(
  NAMES.flatMap((months) =>
    months.split('|').flatMap((forms, at) => forms.split(' ').map((form): [string, number] => [form, at + 1])),
  ),
);

/** Minutes east of Greenwich of the zone names that news pages print. */
export const ZONES: ReadonlyMap<string, number> = new Map(
  Object.entries({
    z: 0,
    utc: 0,
    gmt: 0,
    wet: 0,
    bst: 60,
    cet: 60,
    west: 60,
    cest: 120,
    eet: 120,
    sast: 120,
    eest: 180,
    msk: 180,
    trt: 180,
    gst: 240,
    pkt: 300,
    ist: 330,
    wib: 420,
    sgt: 480,
    hkt: 480,
    kst: 540,
    jst: 540,
    aest: 600,
    aedt: 660,
    nzst: 720,
    nzdt: 780,
    est: -300,
    edt: -240,
    et: -300,
    cst: -360,
    cdt: -300,
    mst: -420,
    mdt: -360,
    pst: -480,
    pdt: -420,
    hst: -600,
  }),
);
