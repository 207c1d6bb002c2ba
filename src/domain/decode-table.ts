import { encodingByMark } from './table-encoding.ts';

/**
 * The text of a table as programs export it: UTF-8 or UTF-16 with their marks, UTF-8 without one, or else what Excel writes where it
 * is set to a western language.
 */
export function decodeTable(bytes: Uint8Array): string {
  const marked = encodingByMark(bytes);
  if (marked) return new TextDecoder(marked.encoding).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
