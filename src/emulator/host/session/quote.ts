import type { Mailbox, MessageContent } from '../../wire.ts';
import { htmlOfText, innerHtml } from '../protocol/body-text.ts';

/** The message that is answered, below a line and the header that Outlook on the web writes. */
export function quote(message: MessageContent): string {
  const { from, to, cc, dateTimeCreated, subject } = message;
  const lines = [
    ['From', from ? nameAndAddress(from) : ''],
    ['Sent', new Date(dateTimeCreated).toLocaleString('en-GB', { dateStyle: 'full', timeStyle: 'short' })],
    ['To', to.map(nameAndAddress).join('; ')],
    ['Cc', cc.map(nameAndAddress).join('; ')],
    ['Subject', subject],
  ].filter(([, value]) => value !== '');
  const header = lines.map(([label = '', value = '']) => `<b>${label}:</b> ${htmlOfText(value)}`).join('<br>');
  return `<hr><div>${header}</div><br><div>${innerHtml(message.bodyHtml)}</div>`;
}

function nameAndAddress({ name, address }: Mailbox): string {
  return name === '' || name === address ? address : `${name} <${address}>`;
}
