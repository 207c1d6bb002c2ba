import { parseEmailAddress, localPartOf } from './email-address.ts';
import { foldText } from './fold-text.ts';
import { preparePerson } from './same-person-prepared.ts';

/**
 * The first and last word of a name, or of a mailbox that is written as one (`ada.lovelace@`), whichever comes first:
 * those who may be one person have the same. Undefined where there are no two words.
 */
export function nameKeyOf(displayName: string, emailAddress: string): string | undefined {
  const [name = []] = preparePerson({ names: [displayName], emailAddresses: [] }, noTables).names;
  const words = name.length > 1 ? name : mailboxWords(emailAddress);
  return words.length > 1 ? [words[0], words.at(-1)].sort().join(' ') : undefined;
}

// Without addresses nothing is looked up.
const noTables = { isPersonalProvider: () => false, registrableDomain: () => undefined, isShared: () => false };

function mailboxWords(text: string): string[] {
  const address = parseEmailAddress(text);
  const words =
    address === undefined
      ? []
      : foldText(localPartOf(address))
          .split(/[^\p{L}]+/u)
          .filter(Boolean);
  return words.length < 5 ? words : [];
}
