import { parseEmailAddress } from '#domain/email-address.ts';
import { UsageError } from './command.ts';

/** A mail domain as an administrator may write it (`@Example.ac.uk`, `*.example.ac.uk`), in the form in which domains are compared. */
export function readMailDomain(text: string): string {
  const address = parseEmailAddress(`somebody@${text.trim().replace(/^(?:@|\*\.)/, '')}`);
  if (!address) throw new UsageError(`"${text}" is not a mail domain`);
  return address.slice(address.indexOf('@') + 1);
}
