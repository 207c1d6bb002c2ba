const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/u;

/**
 * Keeps a name or address in its own direction inside a sentence of the other one, by Unicode isolates (UAX #9).
 * Left as it is where nothing could be reordered.
 */
export function isolate(text: string, direction: 'ltr' | 'rtl'): string {
  if (text === '' || (direction === 'ltr' && !rightToLeft.test(text))) return text;
  return `\u2068${text}\u2069`;
}
