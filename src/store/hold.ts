import { v4 } from 'uuid';
import type { Direction, Visibility } from '#domain/interaction.ts';
import { nameKeyOf } from '#domain/name-key.ts';
import { holdOrganisations, makeOrganisations } from './hold-organisations-sql.ts';
import {
  holdInteraction,
  holdPeople,
  makeCorrectedOrganisations,
  makePeople,
  namePeople,
  readContributions,
} from './hold-sql.ts';
import { keepAliases, replaceKey, type HeldKeys } from './interaction-aliases.ts';
import { keepNameWords } from './name-words.ts';
import type { Ask } from './session.ts';
import { InTheWay } from './store-error.ts';
import type { LoggedPerson, LogInput } from './log-store.ts';

/** By chance alone: an id that tells when it was made would tell those who log the same later that somebody had before. */
const newId = v4;

/** What a log writes to, there and locked. */
export interface Held {
  readonly interactionId: string;
  readonly isCreated: boolean;
  readonly occurredAt: Date;
  readonly direction: Direction;
  readonly personIds: readonly string[];
  readonly organisationIds: readonly string[];
  /** The colleague's contribution so far. */
  readonly mine: Contribution | undefined;
  /** How many other colleagues' contributions everybody sees. */
  readonly others: number;
  /** Whether this colleague's is the only one, for a key that it lacked until now: a meeting at another time has one. */
  readonly isMoved: boolean;
}

interface Contribution {
  readonly visibility: Visibility;
  readonly personIds: readonly string[];
  readonly organisationIds: readonly string[];
}

/** Makes what isn't there, locks what is, and reads it: statements that need none of each other's answers. */
export async function hold(
  ask: Ask,
  input: LogInput,
  { everybody, keys }: { readonly everybody: readonly LoggedPerson[]; readonly keys: HeldKeys },
): Promise<Held> {
  const { institutionId, colleagueId } = input;
  const id = newId();
  const { key, replaced } = keys;
  const people = sortPeople(everybody.filter(({ personId }) => personId === undefined));
  const namedIds = [...new Set(everybody.flatMap(({ personId }) => personId ?? []))];
  const addresses = people.map(({ emailAddress }) => emailAddress);
  const occurredAt = new Date(input.occurredAt);
  const { kind, direction, subject = null, conversationId = null } = input;

  const made = [institutionId, id, key, kind, direction, occurredAt, subject, conversationId];
  if (replaced) void ask(replaceKey, [institutionId, replaced, key]);
  const interactions = ask<InteractionRow>(holdInteraction, made);
  const aliases = keepAliases(ask, institutionId, keys);
  const contributions = ask<ContributionsRow>(readContributions, [institutionId, key, colleagueId]);
  const organisations = makePlaces(ask, institutionId, people);
  const displaced = ask(makePeople, [
    institutionId,
    addresses,
    people.map(() => newId()),
    people.map(({ emailAddress, displayName }) => displayName ?? emailAddress),
    people.map(({ emailAddress, displayName }) => nameKeyOf(displayName ?? '', emailAddress)),
    people.map(toDomains),
    people.map(({ organisationCorrectionId }) => organisationCorrectionId),
  ]);
  // One that becomes private, or a meeting that is moved, is counted anew, with those whom this copy of the message leaves out.
  const isCountedAnew = input.visibility === 'private' || input.kind !== 'email';
  const subjects = [institutionId, addresses, namedIds, isCountedAnew ? key : null, colleagueId];
  const heldPersons = ask<PersonRow>(holdPeople, subjects);
  void ask(holdOrganisations, subjects);

  const persons = (await heldPersons).filter((person) => person.addresses > 0 || namedIds.includes(person.id));
  const [interaction] = await interactions;
  const [contribution] = await contributions;
  // Somebody's undo took a person or an organisation away between two statements: everything again.
  const found = persons.reduce((sum, person) => sum + person.addresses, 0);
  const areNamedHere = namedIds.every((named) => persons.some((person) => person.id === named));
  const isWhole = found === addresses.length && areNamedHere && (await displaced).length === 0;
  if (!interaction || !contribution || !isWhole) throw new InTheWay('Undone meanwhile');
  const { areNew } = await aliases();
  nameNameless(ask, institutionId, { persons, people });
  keepWordsOfNew(ask, institutionId, { persons, organisations: (await Promise.all(organisations)).flat() });
  return {
    interactionId: interaction.id,
    isCreated: interaction.id === id,
    occurredAt: interaction.occurredAt,
    direction: interaction.direction,
    personIds: persons.map((person) => person.id),
    organisationIds: [...new Set(persons.flatMap((person) => person.organisationId ?? []))],
    mine: contribution.visibility === null ? undefined : contribution,
    others: contribution.others,
    isMoved: areNew && contribution.isAlone && interaction.occurredAt.getTime() !== occurredAt.getTime(),
  };
}

/** The organisations of those who are new, by their domains or by what a colleague has corrected. */
function makePlaces(ask: Ask, institutionId: string, people: readonly LoggedPerson[]): Promise<OrganisationRow[]>[] {
  const isCorrected = ({ organisationCorrectionId }: LoggedPerson) => organisationCorrectionId !== undefined;
  const corrected = people.filter(isCorrected);
  const byDomain = people.filter((one) => one.organisationDomains.length > 0 && !isCorrected(one));
  const addressesOf = (some: readonly LoggedPerson[]) => some.map(({ emailAddress }) => emailAddress);
  const idsFor = (some: readonly LoggedPerson[]) => some.map(() => newId());
  const made: Promise<OrganisationRow[]>[] = [];
  if (corrected.length > 0) {
    const correctionIds = corrected.map(({ organisationCorrectionId }) => organisationCorrectionId);
    const values = [institutionId, addressesOf(corrected), correctionIds, idsFor(corrected)];
    made.push(ask(makeCorrectedOrganisations, values));
  }
  if (byDomain.length > 0) {
    const values = [institutionId, addressesOf(byDomain), byDomain.map(toDomains), idsFor(byDomain)];
    made.push(ask(makeOrganisations, values));
  }
  return made;
}

/** So that they are found by what they are called. */
function keepWordsOfNew(
  ask: Ask,
  institutionId: string,
  {
    persons,
    organisations,
  }: { readonly persons: readonly PersonRow[]; readonly organisations: readonly OrganisationRow[] },
): void {
  const unheard = persons.filter(({ hasNoWords }) => hasNoWords);
  const people = unheard.map(({ id, displayName, emailAddress }) => ({ id, texts: [displayName, emailAddress] }));
  const places = organisations.map(({ id, name, domains }) => ({ id, texts: [name, ...domains] }));
  keepNameWords(ask, institutionId, 'person', people);
  keepNameWords(ask, institutionId, 'organisation', places);
}

/** Who was known by nothing but an address gets the name that this copy of a message has. */
function nameNameless(
  ask: Ask,
  institutionId: string,
  { persons, people }: { readonly persons: readonly PersonRow[]; readonly people: readonly LoggedPerson[] },
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

function sortPeople(people: readonly LoggedPerson[]): readonly LoggedPerson[] {
  const distinct = new Map(people.map((person) => [person.emailAddress, person]));
  return [...distinct.values()].sort((a, b) => (a.emailAddress < b.emailAddress ? -1 : 1));
}

function toDomains({ organisationDomains }: LoggedPerson): string {
  return organisationDomains.join(' ');
}

interface InteractionRow {
  readonly id: string;
  readonly occurredAt: Date;
  readonly direction: Direction;
}

type ContributionsRow = (Contribution | { readonly visibility: null }) & {
  readonly others: number;
  readonly isAlone: boolean;
};

interface PersonRow {
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

interface OrganisationRow {
  readonly id: string;
  readonly name: string;
  readonly domains: readonly string[];
}
