/**
 * What marks the parts of a news page that are not the article: words in class names and ids, and set phrases. Words are
 * matched whole, after class names are split at hyphens, underscores and capitals; two words stand for neighbours.
 */

/** Elements that never hold the words of an article. */
export const SILENT_ELEMENTS =
  'script,style,noscript,template,iframe,object,embed,svg,canvas,audio,video,button,input,select,textarea,form,nav,dialog,map,source,track,figcaption,menu,amp-ad,amp-social-share,amp-analytics,amp-carousel,gu-island';

/** ARIA roles of the same. */
export const SILENT_ROLES = new Set([
  'navigation',
  'banner',
  'contentinfo',
  'complementary',
  'search',
  'dialog',
  'alertdialog',
  'alert',
  'menu',
  'menubar',
  'toolbar',
  'tablist',
  'tooltip',
  'form',
]);

export const BOILERPLATE_WORDS = new Set(
  `advert adverts advertisement advertisements advertising ad ads adsense adslot adunit adbox adwrap dfp gpt mpu leaderboard skyscraper
  sponsor sponsors sponsored sponsorship promo promos promotion promoted promobox teaser teasers marketing affiliate affiliates
  share shares sharing sharebar sharebox sharetools sharethis addthis addtoany social socials sociallinks socialshare socialbar whatsapp
  newsletter newsletters subscribe subscription subscriptions signup optin mailchimp mailinglist paywall membership donate donation donations
  related relatedlinks relatedcontent relateds recirc recirculation recommended recommendation recommendations recommend outbrain taboola zergnet
  revcontent trending trends popular mostpopular mostread readmore seealso alsoread morestories morenews latest upnext
  cookie cookies cookiebar cookiebanner cookienotice cookieconsent gdpr consent privacy onetrust
  breadcrumb breadcrumbs crumbs pagination pager paging nav navbar navigation menu submenu toolbar skip skiplink skipnav
  comment comments commentlist disqus respond livefyre coral spotim discussion reply replies feedback
  caption captions figcaption imagecaption photocredit imagecredit wpcaptiontext gallery carousel slideshow slider lightbox thumbnails thumbnail
  byline bylines authorbox authorbio authorinfo bio biography timestamp datetime pubdate dateline-date tagline kicker eyebrow
  tags taglist tagcloud topics keywords categories
  footer footnav copyright masthead sitelogo logo sidebar rail rightrail leftrail
  print printonly noprint printheader screenreader offscreen sronly srt visuallyhidden visually-hidden hide hidden invisible tooltip tooltips popover popup popups modal overlay
  jumplink jumplinks toc tableofcontents player videoplayer audioplayer listen jwplayer brightcove playlist
  poll survey quiz widget widgets rating ratings votes likes viewcount disclaimer disclosure flag
  login logout register signin weather horoscope stocks ticker banner banners infobox factbox interstitial`
    .split(/\s+/)
    .filter((word) => word !== ''),
);

export const BOILERPLATE_PAIRS = new Set(
  `author box,author bio,author info,author card,about author,post author,article author,author name,author meta,post meta,entry meta,article meta,
  meta info,story meta,article info,article details,article date,publish date,published date,date published,post date,entry date,pub date,
  article header,post header,entry header,story header,article footer,post footer,entry footer,story footer,article tags,post tags,entry tags,
  read more,read next,more from,more on,more stories,more news,more like,most read,most popular,most viewed,top stories,editors picks,
  you may,also like,also read,see also,up next,next up,next article,prev next,post navigation,nav links,
  sign up,log in,sign in,email signup,email form,follow us,follow buttons,article subtitle,header subtitle,app promo,call action,
  sr only,screen reader,visually hidden,skip link,skip to,print only,no print,only print,
  rollover block,image credit,photo credit,image caption,photo caption,media caption,video caption,wp caption,caption text,credit line,image source,copyright notice,
  photo gallery,image gallery,media gallery,inline gallery,video player,inline video,article video,
  site header,site footer,page header,page footer,global header,global footer,
  affiliate disclosure,ad container,ad wrapper,ad slot,ad unit,google ad,in content,jump links`
    .split(',')
    .map((pair) => pair.trim()),
);
