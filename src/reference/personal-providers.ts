import freeEmailDomains from 'free-email-domains';
import type { OrganisationRecord } from './organisation-record.ts';
import { furtherProviders, subDomainProviders } from './personal-provider-domains.ts';

/**
 * Suffixes under which a registry gives names to schools, universities and public bodies alone, so that no provider can be
 * there, whatever the list says. Not those that anybody can register under, as in Poland (edu.pl) or Kyrgyzstan (edu.kg).
 */
const institutional = new RegExp(
  `\\.(?:(?:${[
    'ac\\.(?:at|be|bd|cr|cy|fj|id|il|in|ir|jp|ke|kr|lk|ma|mu|mw|mz|nz|pg|rw|th|tz|ug|uk|za|zm|zw)',
    'edu\\.(?:ar|au|bd|bh|bn|br|cn|co|ec|eg|et|gh|gr|hk|in|jo|kw|lb|mo|mt|mx|my|ng|np|om|pe|ph|pk|py|qa|sa|sg|sv|tr|tw|ua|uy|ve|za)',
    '(?:gov|gob|gouv|govt|go|mil|nhs|police|sch|k12)\\.[a-z]{2}',
  ].join('|')})|gov|mil|int)$`,
);

/** What universities of these countries call themselves: `unibo.it`, `uni-bonn.de`, `univ-lyon1.fr`. */
const university =
  /^(?:uni[a-z]{2,8}\.(?:ch|es|it)|(?:fh|hs|ph|th|tu|uni)-[a-z-]+\.(?:at|de)|u(?:niv)?-[a-z0-9-]+\.fr)$/;

/** Companies that the list wrongly holds: their own staff write from there, and hardly anybody else. */
const companies: ReadonlySet<string> = new Set(['alibaba.com', 'cox.com', 'facebook.com', 'starbucks.com', 'test.de']);

const listed = freeEmailDomains.filter(
  (domain) => !institutional.test(domain) && !university.test(domain) && !companies.has(domain),
);

/** Those that were chosen by hand, and the names that whole countries have their mail at. */
const chosen: ReadonlySet<string> = new Set([...furtherProviders, ...subDomainProviders]);
const wellKnown =
  /^(?:126|139|163|aol|att|bellsouth|bigpond|bk|bluewin|blueyonder|bol|btinternet|charter|comcast|daum|earthlink|eircom|email|fastmail|foxmail|free|freenet|gmail|gmx|googlemail|hanmail|home|hotmail|hushmail|icloud|inbox|laposte|libero|list|live|mac|mail|me|msn|naver|neuf|ntlworld|o2|onet|op|optonline|orange|outlook|pm|posteo|proton|protonmail|qq|rambler|rediffmail|rocketmail|rogers|sapo|sbcglobal|seznam|shaw|sina|sky|sohu|talktalk|telenet|terra|tiscali|tin|tom|tuta|tutanota|uol|ukr|verizon|virgilio|virgin|virginmedia|wanadoo|web|wp|xtra|ya|yahoo|yandex|yeah|ymail|zoho|zohomail)\.(?:com?\.)?[a-z]{2,3}$/;

const providers: ReadonlySet<string> = new Set([...listed, ...chosen]);
/** Names that their owner keeps in every country for the mail of whoever wants some. */
const everywhere = /^(?:aol|gmx|googlemail|hotmail|rocketmail|yahoo|ymail)\.(?:com?\.)?[a-z]{2,4}$/;

/** Whether a domain belongs to a provider of personal mail, so that it says nothing about an organisation. */
export function isPersonalProvider(domain: string): boolean {
  return (
    providers.has(domain) ||
    everywhere.test(domain) ||
    subDomainProviders.some((provider) => domain.endsWith(`.${provider}`))
  );
}

/**
 * Whether reference data is right about a personal provider's domain that it says is an organisation's: an institution's own list is, and so
 * is what others know of universities, hospitals and public bodies. Not of companies, for the provider is one; and nobody is right about
 * providers that are certainly nothing else.
 */
export function isOrganisationAfterAll(
  domain: string,
  { source, types }: Pick<OrganisationRecord, 'source' | 'types'>,
) {
  if (!isPersonalProvider(domain)) return true;
  const isCertain = !providers.has(domain) || chosen.has(domain) || wellKnown.test(domain);
  return !isCertain && (source === 'domains' || !(types ?? []).includes('company'));
}
