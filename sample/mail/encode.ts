type Charset = 'utf-8' | 'iso-8859-1' | 'koi8-r';

/** Text as bytes of a character set; Node itself writes only some of them, but reads all. */
export function encodeText(text: string, charset: Charset): Buffer {
  if (charset === 'utf-8') return Buffer.from(text);
  const decoder = new TextDecoder(charset);
  const byteOf = new Map(Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]));
  return Buffer.from(Array.from(text, (character) => byteOf.get(character) ?? 0x3f));
}

/** Quoted-printable (RFC 2045 §6.7), lines of at most 76 characters. */
export function quotedPrintable(bytes: Buffer): string {
  const lines = [];
  let line = '';
  for (const [index, byte] of bytes.entries()) {
    if (byte === 0x0a) {
      lines.push(line);
      line = '';
      continue;
    }
    const next = bytes[index + 1];
    const isTrailingSpace = byte === 0x20 && (next === 0x0a || next === undefined);
    const isPlain = byte >= 0x20 && byte < 0x7f && byte !== 0x3d && !isTrailingSpace;
    const token = isPlain ? String.fromCharCode(byte) : hex('=', byte);
    if (line.length + token.length > 75) {
      lines.push(`${line}=`);
      line = '';
    }
    line += token;
  }
  return [...lines, line].join('\n');
}

export function base64Lines(bytes: Buffer): string {
  return (
    bytes
      .toString('base64')
      .match(/.{1,76}/g)
      ?.join('\n') ?? ''
  );
}

/** Encoded words of at most 75 characters (RFC 2047 §2), never cut inside a character; a list to be folded. */
export function encodedWords(text: string, charset: Charset, encoding: 'Q' | 'B'): string[] {
  const words: string[] = [];
  let current = '';
  const write = (part: string) => {
    const bytes = encodeText(part, charset);
    const body = encoding === 'B' ? bytes.toString('base64') : Array.from(bytes, qByte).join('');
    return `=?${charset.toUpperCase()}?${encoding}?${body}?=`;
  };
  for (const character of text) {
    if (write(current + character).length > 70) {
      words.push(write(current));
      current = '';
    }
    current += character;
  }
  return [...words, write(current)];
}

function qByte(byte: number): string {
  const character = String.fromCharCode(byte);
  if (character === ' ') return '_';
  return /[A-Za-z0-9!*+/-]/.test(character) ? character : hex('=', byte);
}

function hex(mark: string, byte: number): string {
  return `${mark}${byte.toString(16).toUpperCase().padStart(2, '0')}`;
}

/** A parameter value with its character set (RFC 2231). */
export function extendedParameter(name: string, value: string): string {
  if (/^[\x20-\x7e]*$/.test(value)) return `${name}="${value}"`;
  const encoded = Array.from(Buffer.from(value), (byte) => {
    const character = String.fromCharCode(byte);
    return /[A-Za-z0-9.-]/.test(character) ? character : hex('%', byte);
  });
  return `${name}*=utf-8''${encoded.join('')}`;
}
