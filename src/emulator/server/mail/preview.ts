import { charsetIn, decoderOf, decodeUtf8 } from '#mail/charset.ts';
import { firstField, readHeaderBlock, type HeaderBlock } from '#mail/header-block.ts';

const previewLength = 160;
/** How much of a message is looked at: the list must be quick, and the preview is short. */
const examinedBytes = 24 * 1024;

/** The first words of the body, for the list: of the first text part, plain before HTML. */
export function previewOf(message: Buffer, header: HeaderBlock): string {
  const text = textOf(message.subarray(header.bodyStart, header.bodyStart + examinedBytes), header, 0);
  return (text ?? '').replace(/\s+/gu, ' ').trim().slice(0, previewLength);
}

function textOf(body: Buffer, header: HeaderBlock, depth: number): string | undefined {
  const contentType = firstField(header, 'content-type') ?? 'text/plain';
  const type = /^\s*([\w.+-]+\/[\w.+-]+)/u.exec(contentType)?.[1]?.toLowerCase() ?? 'text/plain';
  if (type.startsWith('multipart/')) return depth < 5 ? textOfParts(body, contentType, depth) : undefined;
  if (/^\s*attachment/iu.test(firstField(header, 'content-disposition') ?? '')) return undefined;
  if (type === 'message/rfc822' && depth < 5) return partText(body, depth);
  if (type !== 'text/plain' && type !== 'text/html') return undefined;
  const bytes = decodeTransfer(body, firstField(header, 'content-transfer-encoding'));
  const charset = charsetIn(contentType);
  const decoded = (charset === undefined ? decodeUtf8(bytes) : undefined) ?? decoderOf(charset).decode(bytes);
  return type === 'text/html' ? plainText(decoded) : decoded;
}

function textOfParts(body: Buffer, contentType: string, depth: number): string | undefined {
  const boundary = /boundary\s*=\s*(?:"([^"]+)"|([^\s;]+))/iu.exec(contentType);
  const delimiter = `--${boundary?.[1] ?? boundary?.[2] ?? ''}`;
  if (delimiter === '--') return undefined;
  let position = body.indexOf(delimiter);
  while (position >= 0) {
    const partStart = body.indexOf(0x0a, position) + 1;
    if (partStart === 0) return undefined;
    const next = body.indexOf(`\n${delimiter}`, partStart - 1);
    const text = partText(body.subarray(partStart, next < 0 ? body.length : next), depth);
    if (text !== undefined && text.trim() !== '') return text;
    position = next < 0 ? -1 : next + 1;
  }
  return undefined;
}

function partText(part: Buffer, depth: number): string | undefined {
  const header = readHeaderBlock(part);
  return textOf(part.subarray(header.bodyStart), header, depth + 1);
}

function decodeTransfer(body: Buffer, encoding: string | undefined): Uint8Array {
  switch (encoding?.trim().toLowerCase()) {
    case 'base64':
      return Buffer.from(body.toString('latin1'), 'base64');
    case 'quoted-printable':
      return Buffer.from(
        body
          .toString('latin1')
          .replace(/[ \t]*=\r?\n/gu, '')
          .replace(/=([0-9A-Fa-f]{2})/gu, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
        'latin1',
      );
    default:
      return body;
  }
}

/** Enough for a preview: the window shows the body itself by the browser's own parser. */
function plainText(html: string): string {
  return html
    .replace(/<(style|script|head|title)\b[\s\S]*?(?:<\/\1\s*>|$)/giu, ' ')
    .replace(/<!--[\s\S]*?(?:-->|$)/gu, ' ')
    .replace(/<[^>]*(?:>|$)/gu, ' ')
    .replace(/&(?:nbsp|#160);/giu, ' ')
    .replace(/&#(\d{1,7});/gu, (_, code: string) => characterOf(Number(code)))
    .replace(/&lt;/giu, '<')
    .replace(/&gt;/giu, '>')
    .replace(/&quot;/giu, '"')
    .replace(/&amp;/giu, '&');
}

function characterOf(code: number): string {
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
}
