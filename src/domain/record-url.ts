/** The address of a record in another system, as browsers have it; undefined where it isn't one of https with a host of more than one word, or hides one. */
export function parseRecordUrl(text: string): string | undefined {
  const url = /^https:\/\/[^\s\p{Cc}]+$/iu.test(text) ? URL.parse(text) : null;
  return url?.hostname.includes('.') === true && url.username === '' && url.password === '' ? url.href : undefined;
}
