import { invalidInput } from './input-issues.ts';

/** Where a page has ended, as one word that callers hand back. */
export function writeCursor(parts: readonly (string | number)[]): string {
  return Buffer.from(parts.join(' ')).toString('base64url');
}

/** Its parts, by the names of the form's groups. Throws AppError `invalid-input`. */
export function readCursor(form: RegExp, cursor: string): Readonly<Record<string, string>> {
  const { groups } = form.exec(Buffer.from(cursor, 'base64url').toString()) ?? {};
  if (groups) return groups;
  throw invalidInput([{ path: 'cursor', message: 'must be the next of a page' }]);
}
