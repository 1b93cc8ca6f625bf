/** Query parameters that say where a reader came from, never what is shown. */
const TRACKING =
  /^(?:utm_.*|at_.*|pk_.*|mtm_.*|fbclid|gclid|gclsrc|dclid|wbraid|gbraid|msclkid|yclid|twclid|ttclid|igshid|igsh|mc_[ce]id|mkt_tok|_ga|_gl|_hs.*|hsCtaTracking|vero_.*|oly_.*|ref|refs?rc|ref_?src|ref_?url|referrer|referer|src|source|smid|smtyp|smprod|sref|cmp|cmpid|cmpid\w*|cid|ncid|ocid|icid|xtor|xtref|spm|share.*|sharing|shared|sh|sr_share.*|partner|campaign.*|traffic_source|ns_.*|_x_tr_.*|guccounter|guce_.*|soc_\w+|soc|ito|CMP|feature|rss|rssfeed|feed(?:Type|Name)?|dlvrit|taid|wt_mc|wtmc|zarsrc|__twitter_impression|amp|_amp|outputtype|usqp|amp_js_v|amp_gsa|mobile|mobile_touch|m|print|printable|printview|pagewanted|view|app|app_share|ssm|li_source|li_medium|trk|trkcampaign|s_cid|sc_(?:cmp|src|lid|uid|llid)|elqTrack\w*|sthash|mbid|cvid|intcid|assetType|fb_.*|action_.*|rcm)$/i;

/** Parameters in TRACKING that some sites use for content, kept unless their value is one that only says how to show it. */
const VALUE_BOUND: ReadonlyMap<string, RegExp> = new Map([
  ['view', /^(?:amp|mobile|print|full|all)$/i],
  ['m', /^[01]$/],
  ['amp', /^(?:|1|true|y|yes|amp)$/i],
  ['print', /^(?:|1|true|y|yes|print)$/i],
  ['mobile', /^(?:|1|0|true|false|y|yes)$/i],
  ['app', /^(?:|1|true|y|yes)$/i],
  ['source', /^(?!\d+$).*$/],
  ['src', /^(?!\d+$).*$/],
  ['cid', /^(?!\d{4,}$).*$/],
  ['rss', /^(?:|1|true|yes)$/i],
]);

const isNoise = (name: string, value: string): boolean =>
  TRACKING.test(name) && (VALUE_BOUND.get(name.toLowerCase())?.test(value) ?? true);

/** `amp.`, `m.`, `mobile.` and `www.` in front of a host that has two labels of its own. */
const plainHost = (host: string): string => {
  const bare = host.replace(/^(?:(?:amp|m|mobile|touch|mob|wap|www\d?|amp-www|www-amp)\.)+(?=[^.]+\.[^.]+)/i, '');
  return bare;
};

const plainPath = (path: string): string =>
  path
    .replace(/\/{2,}/g, '/')
    .replace(/\/(?:amp|ampstories|mobile|print|printable|single-page)\/?$/i, '')
    .replace(/\.amp(\.html?)?$/i, (_, end: string | undefined) => end ?? '')
    .replace(/[./_-](?:amp|print)(\.html?)$/i, '$1')
    .replace(/^\/(?:amp|mobile|print)(?=\/[^/])/i, '')
    .replace(/\/(?:index|default)\.(?:html?|php|aspx?)$/i, '')
    .replace(/\/+$/, '');

/** The page behind Google's and the AMP project's copies of it. */
const unwrapCache = (url: URL): URL => {
  const google = /^\/amp\/(?:s\/)?(.+)$/.exec(url.pathname);
  if (/^(?:www\.)?google\.[a-z.]+$/.test(url.hostname) && google?.[1])
    return new URL(`https://${google[1]}${url.search}`);
  const cached = /^\/(?:[cvwa]|wp)\/(?:s\/)?([^/]+\.[^/]+\/.*)$/.exec(url.pathname);
  if (/\.cdn\.ampproject\.org$/.test(url.hostname) && cached?.[1]) return new URL(`https://${cached[1]}${url.search}`);
  return url;
};

/**
 * The address that tells two copies are one article: without scheme differences, `www`, mobile and AMP hosts, AMP and print
 * paths, tracking parameters, fragments. Null for what is no web address. Not for fetching: for comparing.
 */
export const articleAddress = (address: string): string | null => {
  let url: URL;
  try {
    url = unwrapCache(new URL(address.trim()));
  } catch {
    return null;
  }
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null;
  const parameters = [...url.searchParams].filter(([name, value]) => !isNoise(name, value)).sort();
  const query = new URLSearchParams(parameters).toString();
  const port = url.port === '' ? '' : `:${url.port}`;
  return `https://${plainHost(url.hostname)}${port}${plainPath(url.pathname) || '/'}${query ? `?${query}` : ''}`;
};
