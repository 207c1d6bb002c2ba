import { normaliseDetail, type PersonDetailKind } from '#domain/person-detail.ts';
import { findSignature, type Found, type SignatureOptions } from '#domain/signature.ts';
import type { FoundDetail } from './signature.ts';

/**
 * What a body's signature says of its sender, each value in the form in which it would be kept. With the rules that it needs
 * it is several times the pane's own code: to be imported only when there is a body to read.
 */
export function listSuggestions(body: string, sender: SignatureOptions): FoundDetail[] {
  const { jobTitle, phones, orcid, webAddress, organisation } = findSignature(body, sender);
  return [
    ...suggest('job-title', jobTitle),
    ...suggest('organisation', organisation),
    ...phones.flatMap((phone) => suggest('phone', phone)),
    ...suggest('orcid', orcid),
    ...suggest('web-address', webAddress),
  ];
}

function suggest(kind: PersonDetailKind, found: Found | undefined): FoundDetail[] {
  const value = found && normaliseDetail({ kind, value: found.value });
  return found && value !== undefined ? [{ kind, value, line: found.line }] : [];
}
