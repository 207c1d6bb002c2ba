import { isNobodysOwn, type RecognitionTables } from './correspondent.ts';
import { localPartOf, type EmailAddress } from './email-address.ts';
import { decodeWords } from './encoded-words.ts';
import { parsePersonName, type PersonName } from './person-name.ts';
import { cleanShownName } from './person-name-clean.ts';

interface Correspondent {
  readonly displayName?: string | undefined;
  /** The mailbox behind. */
  readonly emailAddress?: EmailAddress | undefined;
}

/**
 * The name of whoever a mailbox belongs to. A robot, a list and an office are called what is shown, and no given and family
 * name is made of it, nor of their address; unless they write for somebody who is named (`Jo Smith via LinkedIn`).
 */
export function nameCorrespondent(
  { displayName = '', emailAddress }: Correspondent,
  tables: RecognitionTables,
): PersonName | undefined {
  if (emailAddress === undefined) return parsePersonName(displayName, undefined);
  if (!isNobodysOwn(emailAddress, tables)) {
    const words = localPartOf(emailAddress).split(/[._]/);
    return parsePersonName(displayName, words.some((word) => tables.isSharedMailbox(word)) ? undefined : emailAddress);
  }
  if (/[\s(](?:via|über)\s/iu.test(displayName)) return parsePersonName(displayName, undefined);
  const full = cleanShownName(decodeWords(displayName.slice(0, longestName)));
  return /\p{L}/u.test(full) ? { full } : undefined;
}

const longestName = 500;
