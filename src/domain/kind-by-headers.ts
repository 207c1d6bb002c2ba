import type { KindReason } from './correspondent.ts';
import { resolveMailbox, type Mailbox } from './mailbox.ts';
import { automaticHeader, bulkHeader, isSender, listSigns, type MessageHeaders } from './message-headers.ts';

/** What the headers of a message say of an address on it that is neither a colleague's nor a robot's or list's by itself. */
export interface KindByHeaders {
  readonly kind: 'automated' | 'list';
  readonly reason: KindReason;
}

/** The same for an address as it is written on the message. */
export function kindByHeaders(text: string, headers: MessageHeaders): KindByHeaders | undefined {
  const mailbox = resolveMailbox(text);
  return mailbox && mailboxByHeaders(mailbox, headers);
}

export function mailboxByHeaders(
  { emailAddress, written }: Mailbox,
  headers: MessageHeaders,
): KindByHeaders | undefined {
  const signs = listSigns(headers);
  if (signs?.addresses.has(written) || signs?.addresses.has(emailAddress)) return listAt(emailAddress);
  if (!isSender(headers, written) && !isSender(headers, emailAddress)) return undefined;
  const header = automaticHeader(headers) ?? (signs ? undefined : bulkHeader(headers));
  if (header) return { kind: 'automated', reason: { code: 'automatic-message', params: { header } } };
  return signs && !signs.isDiscussion ? listAt(emailAddress) : undefined;
}

export function listAt(emailAddress: string): KindByHeaders {
  return { kind: 'list', reason: { code: 'mailing-list', params: { emailAddress } } };
}
