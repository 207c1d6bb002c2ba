import type { MessageAddress } from '#domain/message.ts';

/** An address in the form in which what is kept of a draft names it. */
export function keyOf({ emailAddress }: Pick<MessageAddress, 'emailAddress'>): string {
  return emailAddress.trim().toLowerCase();
}

/**
 * Those, each once, who are not at the domain of `ownAddress`: a message among colleagues is nothing to ask the server about. Told by the domains alone,
 * as in `domain/outside.ts`, whose rules for addresses an ES2016 engine can't read.
 */
export function listOutside(addresses: readonly MessageAddress[], ownAddress: string): MessageAddress[] {
  const own = domainOf(ownAddress.trim().toLowerCase());
  const seen = new Set<string>();
  return addresses.filter((address) => {
    const key = keyOf(address);
    const domain = domainOf(key);
    if (domain === '' || seen.has(key) || haveOneRoof(domain, own)) return false;
    seen.add(key);
    return true;
  });
}

/** '' for what is no address: a name of Exchange's directory is a colleague's. */
function domainOf(address: string): string {
  const at = address.lastIndexOf('@');
  return at < 1 ? '' : address.slice(at + 1);
}

function haveOneRoof(one: string, other: string): boolean {
  return one === other || one.endsWith(`.${other}`) || other.endsWith(`.${one}`);
}
