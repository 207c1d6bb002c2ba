import freeEmailDomains from 'free-email-domains';
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

/** A university and companies that the list wrongly holds: their own staff write from there, and hardly anybody else. */
const organisations: ReadonlySet<string> = new Set([
  'alibaba.com',
  'cox.com',
  'facebook.com',
  'starbucks.com',
  'test.de',
  'unican.es',
]);

const providers: ReadonlySet<string> = new Set(
  [...freeEmailDomains, ...furtherProviders, ...subDomainProviders].filter(
    (domain) => !institutional.test(domain) && !organisations.has(domain),
  ),
);

/** Whether a domain belongs to a provider of personal mail, so that it says nothing about an organisation. */
export function isPersonalProvider(domain: string): boolean {
  return providers.has(domain) || subDomainProviders.some((provider) => domain.endsWith(`.${provider}`));
}
