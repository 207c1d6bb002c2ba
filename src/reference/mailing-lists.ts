import { labelsBelowRegistrable } from './public-suffix.ts';

/** Domains that only carry lists, with their sub-domains. */
const listHosts = [
  'egroups.com',
  'freelists.org',
  'googlegroups.com',
  'groups.io',
  'groups.outlook.com',
  'groups.yahoo.com',
  'jiscmail.ac.uk',
  'onelist.com',
  'simplelists.com',
  'simplelists.net',
  'teams.ms',
  'topica.com',
  'yahoogroups.ca',
  'yahoogroups.co.uk',
  'yahoogroups.com',
];

/** Labels below the registrable domain that only carry lists: `x@lists.acme.example`; `groups.` is where Microsoft 365 groups are put. */
const listLabel =
  /^(?:e?lists?|groups|listproc|listserv|listes|lyris|mailman3?|mailing-?lists?|mailings?|maillist|newsletters?|sympa)$/;

/** Local parts that are lists or their machinery, dashes, dots and underscores aside. */
const listNames: ReadonlySet<string> = new Set([
  'announce',
  'announcements',
  'bulletin',
  'digest',
  'ebulletin',
  'enews',
  'enewsletter',
  'listserv',
  'mailinglist',
  'mailman',
  'majordomo',
  'news',
  'newsalert',
  'newsletter',
  'newsletters',
  'subscribe',
  'subscriptions',
]);

/** `jisc-users`, `research-news-request`, `owner-pgsql`. */
const listEnding =
  /[-_](?:announce|announcements|commits|devel|digest|discuss|discussion|distribution|forum|join|leave|lists?|members|newsletters?|owner|request|subscribe|talk|unsubscribe|users)$/;
const listBeginning = /^(?:owner-|(?:dl|distribution)[-_]|newsletters?[-_.+])/;

/** Whether an address is a mailing list or newsletter rather than somebody. Both parts in lower case. */
export function isMailingList(localPart: string, domain: string): boolean {
  if (listHosts.some((host) => domain === host || domain.endsWith(`.${host}`))) return true;
  if (listNames.has(localPart.replace(/[-_.]|\+.*$/gs, ''))) return true;
  if (listEnding.test(localPart) || listBeginning.test(localPart)) return true;
  return labelsBelowRegistrable(domain).some((label) => listLabel.test(label));
}
