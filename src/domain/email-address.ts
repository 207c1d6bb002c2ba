/** An address in the form in which addresses are compared: NFC, lower case, its domain in A-labels (RFC 5891). */
export type EmailAddress = string & { readonly __emailAddress: true };

const longestAddress = 254; // RFC 5321 §4.5.3.1.3, less the angle brackets
const longestLocalPart = 64; // RFC 5321 §4.5.3.1.1
/** Dots may stand anywhere, unlike in RFC 5321: people have such addresses (`g..moore@`), and HTML takes them too. */
const localPart = /^(?:[^\s"(),:;<>@[\\\]]+|"(?:[^"\\]|\\.)+")$/u;
/** Control characters, marks that show nothing, and halves of surrogate pairs. */
const invisible = /[\p{Cc}\p{Cf}\p{Cs}]/u;
const invisibleEnds = /^[\s\p{Cf}]+|[\s\p{Cf}]+$/gu;
/** The last label is no number, in hexadecimal neither: that is an IP address (URL Standard, §3.5). */
const domainName =
  /^(?=.{1,253}$)(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?\.)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)*(?!\d+$|0x[\da-f]*$)[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;
/** A-labels are valid only if they decode. */
const hasALabel = /(?:^|\.)xn--/;

/**
 * Reads one bare address (`jo@x.example`, no display name). Undefined for anything that no mail could be sent to. Robots
 * write local parts beyond the standard's length when they pack another address in: `longestLocal` lets those through.
 */
export function parseEmailAddress(text: string, longestLocal = longestLocalPart): EmailAddress | undefined {
  if (text.length > 4 * longestAddress) return undefined;
  // Addresses copied out of Outlook often carry direction marks at their ends.
  const trimmed = text.replace(invisibleEnds, '').normalize('NFC');
  const at = trimmed.lastIndexOf('@');
  if (at < 1) return undefined;
  const local = trimmed.slice(0, at).toLowerCase().normalize('NFC');
  const domain = toAsciiDomain(trimmed.slice(at + 1));
  if (!domain || local.length > longestLocal || !localPart.test(local) || invisible.test(local)) return undefined;
  const address = `${local}@${domain}`;
  // A cast: this is the one place where the brand is given.
  return address.length <= longestAddress ? (address as EmailAddress) : undefined;
}

export function domainOf(address: EmailAddress): string {
  return address.slice(address.lastIndexOf('@') + 1);
}

export function localPartOf(address: EmailAddress): string {
  return address.slice(0, address.lastIndexOf('@'));
}

/** True for the domain itself and everything below it: `chem.york.example` is within `york.example`. */
export function isWithinDomain(domain: string, parent: string): boolean {
  return domain === parent || domain.endsWith(`.${parent}`);
}

/** A domain and its parents, longest first: `a.b.example` → `a.b.example`, `b.example`, `example`. */
export function domainAndParents(domain: string): string[] {
  const labels = domain.split('.');
  return labels.map((_, index) => labels.slice(index).join('.'));
}

function toAsciiDomain(text: string): string | undefined {
  const bare = text.endsWith('.') ? text.slice(0, -1) : text;
  const lower = bare.toLowerCase();
  if (domainName.test(lower) && !hasALabel.test(lower)) return lower;
  if (bare === '' || /[\s/?#@:%\\]/u.test(bare)) return undefined;
  const ascii = URL.canParse(`https://${bare}/`) ? new URL(`https://${bare}/`).hostname : undefined;
  return ascii !== undefined && domainName.test(ascii) ? ascii : undefined;
}
