/** A text as names are compared: without case, accents and more than one space. */
export function folded(text: string): string {
  const plain = `regexp_replace(normalize(${text}, NFKD), '[\\u0300-\\u036f]', '', 'g')`;
  return `lower(btrim(regexp_replace(${plain}, '\\s+', ' ', 'g')))`;
}
