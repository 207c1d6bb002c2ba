import type { Mailbox } from '../../wire.ts';

/** What a header field and Outlook take for an address. */
const address = /^[^\s<>()[\]\\,;:"@]+@[^\s<>()[\]\\,;:"@]+$/u;

/** `Name <address>`, an address, or the whole name of somebody in the directory; undefined for anything else. */
export function resolveRecipient(text: string, directory: readonly Mailbox[]): Mailbox | undefined {
  const trimmed = text.trim();
  const named = /^(?<name>.*?)\s*<(?<address>[^<>]+)>$/u.exec(trimmed)?.groups;
  const typed = named?.['address']?.trim() ?? trimmed;
  const name = named?.['name']?.replace(/^"(.*)"$/u, '$1') ?? '';
  const known = directory.find(
    (mailbox) => isSame(mailbox.address, typed) || (named === undefined && isSame(mailbox.name, typed)),
  );
  if (known) return { name: name || known.name, address: known.address };
  return address.test(typed) ? { name: name || typed, address: typed } : undefined;
}

/** Nobody stands twice in one field, nor does anybody without an address. */
export function addRecipients(present: readonly Mailbox[], added: readonly Mailbox[]): Mailbox[] {
  const all = [...present];
  for (const mailbox of added) {
    if (address.test(mailbox.address) && !all.some((other) => isSame(other.address, mailbox.address)))
      all.push(mailbox);
  }
  return all;
}

export function isSame(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
