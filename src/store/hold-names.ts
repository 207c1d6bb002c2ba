import type { Visibility } from '#domain/visibility.ts';
import type { LoggedPerson } from './log-store.ts';
import { keepNameWords } from './name-words.ts';
import { renamePersons } from './rename-persons.ts';
import type { Ask } from './session.ts';

export interface HeldPerson {
  readonly id: string;
  readonly organisationId: string | null;
  /** How many of the addresses asked for are this person's. */
  readonly addresses: number;
  /** It goes by its address. */
  readonly isNameless: boolean;
  /** Made by a log, and nothing is logged of it that everyone may see. */
  readonly isUnshared: boolean;
  readonly displayName: string;
  readonly emailAddress: string;
  readonly hasNoWords: boolean;
}

export interface HeldOrganisation {
  readonly id: string;
  readonly name: string;
  readonly domains: readonly string[];
}

/** So that they are found by what they are called. */
export function keepWordsOfNew(
  ask: Ask,
  institutionId: string,
  {
    persons,
    organisations,
  }: { readonly persons: readonly HeldPerson[]; readonly organisations: readonly HeldOrganisation[] },
): void {
  const unheard = persons.filter(({ hasNoWords }) => hasNoWords);
  const people = unheard.map(({ id, displayName, emailAddress }) => ({ id, texts: [displayName, emailAddress] }));
  const places = organisations.map(({ id, name, domains }) => ({ id, texts: [name, ...domains] }));
  keepNameWords(ask, institutionId, 'person', people);
  keepNameWords(ask, institutionId, 'organisation', places);
}

/**
 * Who was known by nothing but an address gets the name that this copy of a message has, unless only its colleague sees what is logged; and the first
 * log that everyone sees names them anew, since the name so far was chosen for fewer.
 */
export async function namePersons(
  ask: Ask,
  institutionId: string,
  log: {
    readonly persons: readonly HeldPerson[];
    readonly people: readonly LoggedPerson[];
    readonly visibility: Visibility;
  },
): Promise<void> {
  const { persons, people, visibility } = log;
  if (visibility === 'private') return;
  const names = new Map(people.map(({ emailAddress, displayName }) => [String(emailAddress), displayName]));
  const named = persons.flatMap((person) => {
    const name = names.get(person.emailAddress);
    const isToName = person.isNameless || (person.isUnshared && visibility === 'institution');
    return name === undefined || name === person.displayName || !isToName ? [] : [{ ...person, name }];
  });
  await renamePersons(ask, institutionId, named);
}
