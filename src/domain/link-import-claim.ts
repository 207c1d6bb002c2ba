import { domainOf, parseEmailAddress } from './email-address.ts';
import { given, type Reading } from './link-import-reading.ts';
import { claimFields } from './link-mapping.ts';
import { identifierSchemes, type LinkClaim } from './link.ts';
import { parseMailDomain } from './mail-domain.ts';
import { readIdentifier } from './organisation-identifier.ts';

/** Whom a row says that its record is about. */
export function readClaim(reading: Reading): LinkClaim {
  const { textOf, add } = reading;
  const identifiers = identifierSchemes.flatMap((scheme) => {
    const text = textOf(scheme);
    if (text === '') return [];
    const value = readIdentifier(scheme, text);
    if (value === undefined) add('not-an-identifier', scheme, text);
    return value === undefined ? [] : [{ scheme, value }];
  });
  const claim: LinkClaim = {
    ...given('organisationName', textOf('organisationName')),
    ...given('domain', readDomain(reading)),
    ...given('emailAddress', readAddress(reading)),
    ...given('personName', textOf('personName')),
    ...(identifiers.length > 0 ? { identifiers } : {}),
  };
  if (claimFields.every((field) => textOf(field) === '')) add('no-claim', 'organisationName', '');
  return claim;
}

/** Of a domain, a web address or a mail address. */
function readDomain({ textOf, add }: Reading): string | undefined {
  const text = textOf('domain');
  if (text === '') return undefined;
  const address = parseEmailAddress(text);
  const host = /^(?:https?:\/\/)?(?:www\.)?([^/?#:\s@]+)(?::\d+)?(?:[/?#]\S*)?$/i.exec(text)?.[1];
  const domain = address
    ? domainOf(address)
    : host !== undefined && host.includes('.')
      ? parseMailDomain(host)
      : undefined;
  if (domain === undefined) add('not-a-domain', 'domain', text);
  return domain;
}

function readAddress({ textOf, add }: Reading): string | undefined {
  const text = textOf('emailAddress');
  if (text === '') return undefined;
  const address = parseEmailAddress(/<([^<>]+)>$/.exec(text)?.[1] ?? text.replace(/^mailto:/i, ''));
  if (address === undefined) add('not-an-address', 'emailAddress', text);
  return address;
}
