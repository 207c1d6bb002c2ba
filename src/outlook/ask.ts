import { callOffice } from './call-office.ts';

interface Askable {
  readonly getAsync: (callback: (result: Office.AsyncResult<unknown>) => void) => void;
}

/** A field of what is written is an object with getAsync, where one that is read is a value. */
export function isAskable(field: unknown): field is Askable {
  return typeof field === 'object' && field !== null && 'getAsync' in field && typeof field.getAsync === 'function';
}

/** What an object with getAsync says; undefined where there is none, or it refuses. */
export async function ask(field: unknown): Promise<unknown> {
  if (!isAskable(field)) return undefined;
  return callOffice<unknown>((callback) => field.getAsync(callback)).catch(() => undefined);
}
