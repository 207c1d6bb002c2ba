import { nameOf } from '#capture/name-of.ts';
import type { MessageAddress } from '#domain/message.ts';
import { useLocale } from '#ui/use-locale.ts';
import textStyles from '#ui/text.module.css';

/** Whose mailbox is open, when it is another's: what is logged is theirs. */
export function MailboxLine({ mailbox }: { readonly mailbox: MessageAddress }) {
  const { text } = useLocale();
  return <p className={textStyles.detail}>{text('mailbox.of', { name: nameOf(mailbox) })}</p>;
}
