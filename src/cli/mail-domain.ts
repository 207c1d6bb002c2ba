import { parseMailDomain } from '#domain/mail-domain.ts';
import { UsageError } from './command.ts';

/** A mail domain as an administrator may write it (`@Example.ac.uk`, `*.example.ac.uk`), in the form in which domains are compared. */
export function readMailDomain(text: string): string {
  const domain = parseMailDomain(text);
  if (domain === undefined) throw new UsageError(`"${text}" is not a mail domain`);
  return domain;
}
