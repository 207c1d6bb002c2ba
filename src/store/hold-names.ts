import { nameKeyOf } from '#domain/name-key.ts';
import { namePeople } from './hold-sql.ts';
import type { LoggedPerson } from './log-store.ts';
import { keepNameWords } from './name-words.ts';
import type { Ask } from './session.ts';

export interface HeldPerson {
  readonly id: string;
  readonly organisationId: string | null;
  /** How many of the addresses asked for are this person's. */
  readonly addresses: number;
  /** The address, where it stands for a name as well. */
  readonly nameless: string | null;
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

/** Who was known by nothing but an address gets the name that this copy of a message has. */
export function nameNameless(
  ask: Ask,
  institutionId: string,
  { persons, people }: { readonly persons: readonly HeldPerson[]; readonly people: readonly LoggedPerson[] },
): void {
  const names = new Map(people.map(({ emailAddress, displayName }) => [String(emailAddress), displayName]));
  const named = persons.flatMap(({ id, nameless, emailAddress }) => {
    const name = names.get(nameless ?? '');
    return name === undefined ? [] : [{ id, name, key: nameKeyOf(name, emailAddress) }];
  });
  if (named.length === 0) return;
  const ids = named.map(({ id }) => id);
  void ask(namePeople, [institutionId, ids, named.map(({ name }) => name), named.map(({ key }) => key)]);
  keepNameWords(
    ask,
    institutionId,
    'person',
    named.map(({ id, name }) => ({ id, texts: [name] })),
  );
}
