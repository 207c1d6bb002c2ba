import type { Mailbox } from '../../wire.ts';

/** One field of a header; nothing in its value can begin another. */
export function field(name: string, value: string): string {
  const [firstLine = ''] = value.split('\r\n', 1);
  const isTooLong = name.length + 2 + firstLine.length > longestLine;
  return `${name}:${isTooLong ? '\r\n' : ''} ${value}`;
}

const longestLine = 998; // RFC 5322 §2.1.1

/** Text as it is, on lines of a bearable length, or in encoded words (RFC 2047) where it is not plain ASCII. */
export function unstructured(text: string): string {
  const line = onOneLine(text);
  if (!/^[\x20-\x7e]*$/u.test(line) || line.includes('=?')) return encodedWords(line);
  return (line.match(/.{1,900}(?= |$)|.{1,900}/gu) ?? []).map((part) => part.trimStart()).join('\r\n ');
}

/** Each on a line of its own, so that a list of any length can be read. */
export function addressList(mailboxes: readonly Mailbox[]): string {
  return mailboxes.map(address).join(',\r\n ');
}

function address({ name, address: addrSpec }: Mailbox): string {
  const displayName = onOneLine(name);
  if (displayName === '' || displayName === addrSpec) return addrSpec;
  return `${phrase(displayName)} <${addrSpec}>`;
}

function phrase(text: string): string {
  if (!/^[\x20-\x7e]*$/u.test(text) || text.includes('=?')) return encodedWords(text);
  return /^[\w !#$%&'*+/=?^`{|}~-]+$/u.test(text) ? text : `"${text.replace(/["\\]/gu, '\\$&')}"`;
}

const bytesPerWord = 45; // 60 characters of base64: the whole word stays below 75

function encodedWords(text: string): string {
  const words: string[] = [];
  let word = '';
  for (const character of text) {
    if (Buffer.byteLength(word + character) > bytesPerWord) {
      words.push(word);
      word = '';
    }
    word += character;
  }
  return [...words, word].map((part) => `=?utf-8?B?${Buffer.from(part).toString('base64')}?=`).join('\r\n ');
}

function onOneLine(text: string): string {
  return text.replace(/[\x00-\x1f\x7f]+/gu, ' ').trim();
}
