import { domainOf, parseEmailAddress } from './email-address.ts';

/** A mail domain as people write it (`@Example.ac.uk`, `*.example.ac.uk`), in the form in which domains are compared. */
export function parseMailDomain(text: string): string | undefined {
  const address = parseEmailAddress(`somebody@${text.trim().replace(/^(?:@|\*\.)/, '')}`);
  return address && domainOf(address);
}
