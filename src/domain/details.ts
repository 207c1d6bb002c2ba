/** In UTF-16 units, as a field counts them. */
export const longestNote = 280;

/** A note as it is kept, on one line; undefined when nothing is left. */
export function toNote(text: string): string | undefined {
  const line = text.replace(/\s+/gu, ' ').trim();
  return line === '' ? undefined : line;
}
