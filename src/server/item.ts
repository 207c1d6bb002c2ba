import type { ParsedBody } from '#api/types.ts';
import type { LookupItem } from '#store/lookup-store.ts';
import type { SignedIn } from './authenticate.ts';
import type { Recognition } from './recognise.ts';

/** What an item is told from others by, and whose mailbox it is in where that is not the signed-in colleague's. */
export function itemOf(
  item: NonNullable<ParsedBody<'lookup'>['message']>,
  { colleague }: SignedIn,
  recognition: Recognition,
): LookupItem {
  const { internetMessageId, draftId, meetingKeys } = item;
  const mailbox = item.mailbox === undefined ? undefined : recognition.kindOf(item.mailbox).emailAddress;
  return {
    internetMessageId,
    draftId,
    meetingKeys,
    mailbox: mailbox === colleague.emailAddress ? undefined : mailbox,
  };
}
