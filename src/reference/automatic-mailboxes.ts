/** Local parts that nobody reads, whatever stands between their letters: `no-reply`, `no_reply`, `noreply`. */
const unread = [
  'autoconfirm',
  'autoreply',
  'autoresponder',
  'dontreply',
  'donotreply',
  'donotrespond',
  'mailerdaemon',
  'noreplies',
  'noreply',
  'noresponse',
  // French, Spanish, Portuguese, Italian, German, Dutch, Swedish, Danish and Norwegian
  'nepasrepondre',
  'noresponder',
  'noresponda',
  'naoresponder',
  'naoresponda',
  'nonrispondere',
  'nichtantworten',
  'bittenichtantworten',
  'keineantwort',
  'nietbeantwoorden',
  'svarainte',
  'svarikke',
];

/** Robots when they are the whole local part, a tag or number behind them aside. */
const robots: ReadonlySet<string> = new Set([
  'alert',
  'alerts',
  'automailer',
  'automated',
  'bounce',
  'bounces',
  'cron',
  'daemon',
  'mailer',
  'notification',
  'notifications',
  'notifier',
  'notify',
  'postmaster',
  'unsubscribe',
  'wwwdata',
]);

/** Robots when they end a name made with dashes: `calendar-notification`, `billing_alerts`. */
const robotEnding = /[-_](?:alerts|notifications?|notify|bounces?|daemon)$/;

/** Variable envelope return paths: `bounces+12-ab-jo=acme.example`, `bounce-77_HTML-9`. */
const returnPath = /^(?:bounces?|msprvs\d*|prvs|srs[01])[-+=_]/;

/** Calendars and rooms have addresses of their own: `c_1a2b@group.calendar.google.com`. */
const calendarHost = /^(?:group|import|resource)\.calendar\.google\.com$/;

/** Labels of a sub-domain that only robots write from: `jo@users.noreply.github.com`. */
const robotLabel = /(?:^|\.)(?:no-?reply|bounces?|notifications?)\./;

const unreadWords = new RegExp(`(?:^|[-_.+=])(?:${unread.map(spaced).join('|')})(?:$|[-_.+=\\d])`);

/** Whether mail from this address was written by a machine. Both parts in lower case. */
export function isAutomaticMailbox(localPart: string, domain = ''): boolean {
  if (unreadWords.test(localPart) || returnPath.test(localPart) || robotLabel.test(domain)) return true;
  if (calendarHost.test(domain)) return true;
  const untagged = localPart.replace(/\+.*$/s, '');
  if (robotEnding.test(untagged)) return true;
  return robots.has(untagged.replace(/[-_.]/g, '').replace(/\d+$/, ''));
}

/** Lets one dash, dot or underscore stand between any two letters. */
function spaced(word: string): string {
  return [...word].join('[-_.]?');
}
