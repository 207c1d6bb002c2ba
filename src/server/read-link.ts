import { linkRecord } from '#api/link-schemas.ts';
import type { InputIssue } from '#domain/app-error.ts';
import type { LinkRecord } from '#domain/link.ts';
import { readInput } from './input-issues.ts';

/** A link as a system or a file has it, or what is wrong with it and where. */
export function readLink(value: unknown): { readonly link: LinkRecord } | { readonly issues: readonly InputIssue[] } {
  const read = readInput(linkRecord, value);
  return 'issues' in read ? read : { link: read.data };
}
