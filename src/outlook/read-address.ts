import type { MessageAddress } from '#domain/message.ts';

/** Without `flatMap`, which the runtime of events need not have. */
export function readAddresses(list: readonly unknown[]): MessageAddress[] {
  return list.map(readAddress).filter((address) => address !== undefined);
}

/** An entry without an address is nobody (`undisclosed-recipients:;`); a name that repeats the address is no name. */
export function readAddress(entry: unknown): MessageAddress | undefined {
  if (typeof entry !== 'object' || entry === null) return undefined;
  const { emailAddress, displayName } = entry as Partial<Office.EmailAddressDetails>; // a cast: each is looked at before use
  if (typeof emailAddress !== 'string' || emailAddress.trim() === '') return undefined;
  const name = typeof displayName === 'string' ? displayName.trim() : '';
  const isName = name !== '' && name.toLowerCase() !== emailAddress.trim().toLowerCase();
  return { emailAddress: emailAddress.trim(), ...(isName ? { displayName: name } : {}) };
}

/** '' for what is no text. */
export function readText(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
