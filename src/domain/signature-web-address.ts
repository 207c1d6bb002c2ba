/**
 * The web addresses in a line, each with whether it lies within the sender's own domain. Another's counts only where the line says nothing
 * else, or calls it the sender's; nobody's page on a network, in a calendar or of a mailing list does.
 */
export function findWebAddresses(line: string, domain?: string): { value: string; isOwn: boolean }[] {
  const found: { value: string; isOwn: boolean }[] = [];
  for (const { 0: written, index } of line.matchAll(form)) {
    const url = readUrl(written);
    if (!url || elsewhere.test(url.hostname) || /listinfo|unsubscri|optout/iu.test(url.href)) continue;
    const isOwn = domain !== undefined && isRelated(url.hostname, domain);
    const before = line.slice(0, index);
    const isMarked =
      /(?:^|[|•·;,\t]|\s{2}|(?<!\p{L})(?:w|web|url|www|website|web ?site|home ?page|site|internet)\s?[:.]?)[\s<([-]{0,4}$/iu.test(
        before,
      );
    const isAlone = before.trim().length < 3 && line.slice(index + written.length).trim().length < 3;
    const hasScheme = /^(?:https?:|www\.)/iu.test(written);
    if (
      isOwn
        ? isPage(url) && (hasScheme || isMarked)
        : hasScheme && isFrontPage(url) && (isAlone || (isMarked && before.trim() !== ''))
    )
      found.push({ value: shorten(url), isOwn });
  }
  return found;
}

/** With a scheme or www, or bare; after an @ it is part of an address. */
const form =
  /(?<![\p{L}\p{N}@.-])(?:https?:\/\/|www\.)[^\s<>()[\]{}"'|,;]{3,300}|(?<![\p{L}\p{N}@./:-]|@\s|\bat\s)[a-z0-9][a-z0-9.-]{2,80}\.[a-z]{2,12}(?![\p{L}\p{N}@-])(?:\/[^\s<>()[\]{}"'|,;]{0,200})?/giu;

const elsewhere =
  /(?:^|\.)(?:linkedin|twitter|x|facebook|instagram|youtube|youtu|threads|tiktok|bsky|mastodon|orcid|doi|wa|calendly|zoom|teams|microsoft|office|outlook|skype|google|goo|bit|maps|w3w|what3words|mailchimp|eventbrite|aka|avg|avast|mailscanner|yahoo|hotmail|msn|apple)\.[a-z.]{2,12}$/u;

function readUrl(written: string): URL | undefined {
  const bare = written.replace(/[.,:;!?*_]{1,20}$/u, '');
  const text = /^https?:/iu.test(bare) ? bare : `https://${bare}`;
  if (!URL.canParse(text)) return undefined;
  const url = new URL(text);
  // Outlook's and others' checked links carry the true one within.
  const wrapped = /(?:safelinks\.protection\.outlook|urldefense)\./u.test(url.hostname)
    ? url.searchParams.get('url')
    : null;
  const inner = wrapped !== null && URL.canParse(wrapped) ? new URL(wrapped) : url;
  const isWeb = /^https?:$/u.test(inner.protocol) && inner.username === '' && /\.\p{L}/u.test(inner.hostname);
  return isWeb ? inner : undefined;
}

/** A site's or somebody's page, not an article that is pointed to. */
function isFrontPage({ pathname, search }: URL): boolean {
  return (
    search === '' &&
    /^\/(?:[~\w.-]{1,40}\/?)?$/u.test(pathname) &&
    !file.test(pathname) &&
    !/\.(?:html?|php|aspx?)$/iu.test(pathname)
  );
}

/** Of one's own site, a page that is deeper down counts too: not a file, nor what was looked up. */
function isPage({ pathname, search }: URL): boolean {
  return (search === '' || /staff|people|person|profile|team/iu.test(pathname)) && !file.test(pathname);
}

const file = /\.(?:pdf|docx?|jpe?g|png|gif|asc|zip|txt)$/iu;

function isRelated(host: string, domain: string): boolean {
  const bare = host.replace(/^www\./u, '');
  return (
    bare === domain ||
    bare.endsWith(`.${domain}`) ||
    (domain.endsWith(`.${bare}`) && bare.split('.').length > 1 && bare.length > 6)
  );
}

function shorten(url: URL): string {
  return url.pathname === '/' && url.search === '' && url.hash === '' ? url.origin : url.href;
}
