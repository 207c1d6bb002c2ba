/** Header names in lower case → their values in order, unfolded. */
export type MessageHeaders = ReadonlyMap<string, readonly string[]>;

/** Reads the header block of a message; a body after it is passed over, and so is every line that is no header. */
export function parseMessageHeaders(text: string): MessageHeaders {
  const headers = new Map<string, string[]>();
  const block = text.replace(/^[\r\n]+/, '').split(/\r\n\r\n|\n\n|\r\r/, 1)[0] ?? '';
  for (const field of block.replace(/(?:\r\n|\r|\n)[ \t]+/g, ' ').split(/[\r\n]+/)) {
    const colon = field.indexOf(':');
    const name = field.slice(0, Math.max(0, colon)).trimEnd().toLowerCase();
    if (!/^[\x21-\x7e]{1,100}$/.test(name)) continue;
    const values = headers.get(name) ?? [];
    values.push(field.slice(colon + 1).trim());
    headers.set(name, values);
  }
  return headers;
}

/** The header by which a message says that a machine sent it; undefined when it says no such thing. */
export function automaticHeader(headers: MessageHeaders): string | undefined {
  const sign = signs.find(({ name, means }) => headers.get(name)?.some((value) => means.test(value.slice(0, 1000))));
  return sign?.shown;
}

const signs: readonly { readonly name: string; readonly shown: string; readonly means: RegExp }[] = [
  { shown: 'Auto-Submitted', means: /^(?!no\b)\S/i }, // RFC 3834
  { shown: 'X-Auto-Response-Suppress', means: /\ball\b/i }, // MS-OXCMAIL 2.2.3.2.14: whoever wants no answer at all
  { shown: 'Precedence', means: /^(?:auto_reply|junk)\b/i },
  { shown: 'Return-Path', means: /^<\s*>/ }, // RFC 5321 §4.5.5
  { shown: 'X-Autoreply', means: /^(?!no\b)\S/i },
  { shown: 'X-Auto-Reply', means: /^(?!no\b)\S/i },
  { shown: 'X-Autorespond', means: /^(?!no\b)\S/i },
  { shown: 'X-Failed-Recipients', means: /\S/ },
  { shown: 'Content-Type', means: /^multipart\/report\b/i }, // RFC 6522
].map((sign) => ({ ...sign, name: sign.shown.toLowerCase() }));

/** The header by which a mass mailer marks what it sends; a discussion list's mail may carry it too. */
export function bulkHeader(headers: MessageHeaders): string | undefined {
  if (headers.has('feedback-id')) return 'Feedback-ID';
  return headers.get('precedence')?.some((value) => /^bulk\b/i.test(value)) ? 'Precedence' : undefined;
}

/** What the List headers (RFC 2369, RFC 2919) and the older ones say about the list that carried a message. */
export interface ListSigns {
  /** Addresses, in lower case, at which the list is written to or run from. */
  readonly addresses: ReadonlySet<string>;
  /** Whether members write to it: then who wrote this message is somebody, and else it is a newsletter. */
  readonly isDiscussion: boolean;
}

export function listSigns(headers: MessageHeaders): ListSigns | undefined {
  const all = [...headers].flatMap(([name, values]) =>
    listHeader.test(name) ? values.map((value) => ({ name, value: value.slice(0, 2000) })) : [],
  );
  const machinery = (headers.get('sender') ?? []).flatMap(addressesIn).filter((address) => listMachinery.test(address));
  const isListMail = headers.get('precedence')?.some((value) => /^list\b/i.test(value)) === true;
  if (all.length === 0 && machinery.length === 0 && !isListMail) return undefined;
  const addresses = all.flatMap(({ name, value }) => {
    if (name === 'list-id') return addressOfId(value);
    if (!ownAddress.test(name)) return [];
    return addressesIn(value).flatMap((address) => [address, address.replace(commandEnding, '@')]);
  });
  const isClosed = all.some(({ name, value }) => name === 'list-post' && /^\s*no\b/i.test(value));
  const isDiscussion = machinery.length > 0 || all.some(({ name }) => discussion.test(name));
  return { addresses: new Set([...addresses, ...machinery]), isDiscussion: isDiscussion && !isClosed };
}

const listHeader =
  /^(?:list-(?:id|post|help|unsubscribe|subscribe|owner|archive)|mailing-list|x-mailing-list|x-beenthere|x-ms-exchange-groupmailbox-id)$/;
/** Headers that name the list; its owner and helper may be somebody. */
const ownAddress =
  /^(?:list-(?:post|unsubscribe|subscribe)|mailing-list|x-mailing-list|x-beenthere|x-ms-exchange-groupmailbox-id)$/;
/** A newsletter can be left; a discussion is also joined, written to or looked up. */
const discussion =
  /^(?:list-(?:post|subscribe|archive)|mailing-list|x-mailing-list|x-beenthere|x-ms-exchange-groupmailbox-id)$/;
/** What is written to `news-subscribe@` joins `news@`: so name list managers the addresses that take commands. */
const commandEnding = /-(?:unsubscribe|subscribe|request|leave|join)@/;
const listMachinery = /^owner-|-(?:admin|bounces?|errors|owner|request)@/;

/** `<news.lists.acme.example>` may be `news@lists.acme.example`. */
function addressOfId(value: string): string[] {
  const id = /<([^<>]*)>\s*$/.exec(value)?.[1] ?? value;
  return /^[^\s.@]+\.[^\s@]+$/.test(id) ? [id.toLowerCase().replace('.', '@')] : [];
}

function addressesIn(value: string): string[] {
  const words = value.toLowerCase().split(/[\s<>,;:"()]+/);
  return words.filter((word) => /^[^@]+@[a-z0-9.-]+$/.test(word));
}

/** Whether an address stands in a header of the sender; true as well when the message names no sender. */
export function isSender(headers: MessageHeaders, emailAddress: string): boolean {
  const senders = ['from', 'sender', 'reply-to', 'return-path'].flatMap((name) => headers.get(name) ?? []);
  const named = senders.flatMap(addressesIn);
  return !headers.has('from') || named.includes(emailAddress.toLowerCase());
}
