import { parseMailDomain } from './mail-domain.ts';

/** A domain out of what people write for a web site: `https://www.Acme.example/about` is `acme.example`. Undefined for what has none. */
export function parseWebDomain(text: string): string | undefined {
  const host = text
    .trim()
    .replace(/^[a-z][a-z\d+.-]*:\/\//i, '')
    .replace(/[/?#:].*$/s, '')
    .replace(/^www\./i, '');
  return parseMailDomain(host);
}
