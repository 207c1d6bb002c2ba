import type { ParsedBody } from '#api/types.ts';
import { AppError } from '#domain/app-error.ts';
import type { EmailAddress } from '#domain/email-address.ts';
import type { ConversationIdentity } from '#store/follow-store.ts';
import type { LookupItem } from '#store/lookup-store.ts';
import type { SignedIn } from './authenticate.ts';
import { invalidInput } from './input-issues.ts';
import type { Recognition } from './recognise.ts';

type Item = NonNullable<ParsedBody<'lookup'>['message']>;

/** What an item is told from others by, and whose mailbox it is in where that is not the signed-in colleague's. */
export function itemOf(item: Item, { colleague }: SignedIn, recognition: Recognition): LookupItem {
  const { internetMessageId, draftId, meetingKeys } = item;
  const mailbox = item.mailbox === undefined ? undefined : recognition.kindOf(item.mailbox).emailAddress;
  return {
    internetMessageId,
    draftId,
    meetingKeys,
    mailbox: mailbox === colleague.emailAddress ? undefined : mailbox,
  };
}

/** The conversation that an item is of, as the colleague would follow it. */
export function conversationOf(
  item: Item,
  signedIn: SignedIn,
  recognition: Recognition,
): ConversationIdentity | undefined {
  const conversationId = item.conversationId?.trim() ?? '';
  return conversationId === '' ? undefined : { conversationId, mailbox: itemOf(item, signedIn, recognition).mailbox };
}

/** Whose mailbox a delegate acts in; undefined for one's own. Throws where it cannot be a colleague's. */
export function readMailbox(
  text: string | undefined,
  { colleague }: SignedIn,
  recognition: Recognition,
): EmailAddress | undefined {
  if (text === undefined) return undefined;
  const { emailAddress, kind } = recognition.kindOf(text);
  if (!emailAddress || kind !== 'colleague') {
    throw invalidInput([{ path: 'mailbox', message: 'must be an address of the institution’s own domains' }]);
  }
  return emailAddress === colleague.emailAddress ? undefined : emailAddress;
}

/** Throws where the institution has no delegates log for others. */
export function requireDelegates({ institution }: SignedIn): void {
  if (institution.settings.allowsDelegates) return;
  throw new AppError('forbidden', 'Your institution does not let delegates log for the colleague whose mailbox it is');
}
