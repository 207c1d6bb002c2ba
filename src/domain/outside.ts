import { domainOf, isWithinDomain, parseEmailAddress } from './email-address.ts';
import { listAddresses, type Message, type MessageAddress } from './message.ts';

/**
 * The addresses of a message that are not of the domain of `ownAddress`, told without any table: what can be shown before
 * sign-in. A sub-domain's colleague and the institution's own domain count as one, whichever of them is `ownAddress`.
 */
export function listOutside(
  message: Pick<Message, 'from' | 'to' | 'cc' | 'bcc'>,
  ownAddress: string | undefined,
): MessageAddress[] {
  const own = parseEmailAddress(ownAddress ?? '');
  return listAddresses(message).filter(({ emailAddress }) => {
    const parsed = parseEmailAddress(emailAddress);
    return parsed !== undefined && (own === undefined || !haveOneRoof(domainOf(parsed), domainOf(own)));
  });
}

function haveOneRoof(one: string, other: string): boolean {
  return isWithinDomain(one, other) || isWithinDomain(other, one);
}
