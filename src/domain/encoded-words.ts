/** Decodes the encoded words of a header (RFC 2047): `=?utf-8?Q?J=C3=B6rg?=`. What can't be decoded stays as it is. */
export function decodeWords(text: string): string {
  return text
    .replace(/(=\?[^?\s]{1,40}\?[bq]\?[^?\s]*\?=)\s+(?==\?[^?\s]{1,40}\?[bq]\?)/gi, '$1')
    .replace(/=\?([^?\s*]{1,40})(?:\*[^?\s]{0,20})?\?([bq])\?([^?\s]*)\?=/gi, decodeWord);
}

function decodeWord(word: string, charset: string, encoding: string, coded: string): string {
  const bytes = encoding.toLowerCase() === 'b' ? bytesOfBase64(coded) : bytesOfQuoted(coded);
  if (!bytes) return word;
  try {
    return new TextDecoder(charset).decode(bytes);
  } catch {
    return word; // a character set that nobody knows
  }
}

function bytesOfBase64(coded: string): Uint8Array | undefined {
  try {
    return Uint8Array.from(atob(coded), (letter) => letter.charCodeAt(0));
  } catch {
    return undefined;
  }
}

function bytesOfQuoted(coded: string): Uint8Array | undefined {
  const binary = coded
    .replace(/_/g, ' ')
    .replace(/=([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  // A letter beyond a byte was never encoded.
  if (/[^\0-\xff]/.test(binary)) return undefined;
  return Uint8Array.from(binary, (letter) => letter.charCodeAt(0));
}
