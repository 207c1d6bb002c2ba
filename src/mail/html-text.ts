import { randomUUID } from 'node:crypto';
import PostalMime from 'postal-mime';

/** Plain text as a page: line ends and runs of spaces kept. */
export function textToHtml(text: string): string {
  const escaped = text.replace(/[&<>"]/gu, (char) => entities[char] ?? char).replace(/\r\n|\r|\n/gu, '<br>');
  return `<html><body><div style="white-space: pre-wrap">${escaped}</div></body></html>`;
}

/**
 * A page as plain text. The mail parser converts an HTML part when another part of the message is plain text, and does
 * not export that conversion: so it is given such a message.
 */
export async function htmlToText(html: string): Promise<string> {
  if (html === '') return '';
  const boundary = randomUUID();
  const parts = ['Content-Type: text/plain\n\n', `Content-Type: text/html; charset=utf-8\n\n${html}\n`];
  const message = `Content-Type: multipart/mixed; boundary="${boundary}"\n\n--${boundary}\n${parts.join(`\n--${boundary}\n`)}\n--${boundary}--\n`;
  return ((await PostalMime.parse(message)).text ?? '').trim();
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
