import { v4 } from 'uuid';
import { isSameSubject, type Direction } from '#domain/interaction.ts';
import { nameKeyOf } from '#domain/name-key.ts';
import { strictest, type Visibility } from '#domain/visibility.ts';
import { holdOrganisations, makeOrganisations } from './hold-organisations-sql.ts';
import { holdInteraction, holdPeople, makeCorrectedOrganisations, makePeople, readContributions } from './hold-sql.ts';
import { keepAliases, replaceKey, type HeldKeys } from './interaction-aliases.ts';
import { keepWordsOfNew, namePersons, type HeldOrganisation, type HeldPerson } from './hold-names.ts';
import { seenBy } from './renew-interactions.ts';
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
  /** How many other colleagues' contributions who logs may see. */
  readonly others: number;
  /** Whether this colleague's is the only one, for a key that it lacked until now: a meeting at another time has one. */
  readonly isMoved: boolean;
  /** What the interaction was about until now. */
  readonly subject: string | null;
  /** Whether this copy says what it was about as the interaction does by now. */
  readonly knowsSubject: boolean;
}

interface Contribution {
  readonly visibility: Visibility;
  readonly unitId: string;
  readonly purpose: string;
  readonly personIds: readonly string[];
  readonly organisationIds: readonly string[];
}

/** Makes what isn't there, locks what is, and reads it: statements that need none of each other's answers. */
export async function hold(
  ask: Ask,
  input: LogInput,
  log: {
    readonly contributor: { readonly id: string; readonly unitId: string };
    readonly everybody: readonly LoggedPerson[];
    readonly keys: HeldKeys;
  },
): Promise<Held> {
  const { contributor, everybody, keys } = log;
  const { institutionId, sight } = input;
  const id = newId();
  const { key, replaced } = keys;
  const people = sortPeople(everybody.filter(({ personId }) => personId === undefined));
  const namedIds = [...new Set(everybody.flatMap(({ personId }) => personId ?? []))];
  const addresses = people.map(({ emailAddress }) => emailAddress);
  const occurredAt = new Date(input.occurredAt);
  const { kind, direction, subject = null, conversationId = null, visibility } = input;
  const { isShared, unitIds, unitOnlyIds } = seenBy(visibility, contributor.unitId);

  const facts = [institutionId, id, key, kind, direction, occurredAt, conversationId, subject];
  const made = [...facts, contributor.id, isShared, unitIds, visibility, unitOnlyIds];
  if (replaced) void ask(replaceKey, [institutionId, replaced, key]);
  const interactions = ask<InteractionRow>(holdInteraction, made);
  const aliases = keepAliases(ask, institutionId, keys);
  const looks = [input.colleagueId, sight.everyone, sight.unitIds];
  const contributions = ask<ContributionsRow>(readContributions, [institutionId, key, contributor.id, ...looks]);
  const organisations = makePlaces(ask, institutionId, people);
  const displaced = ask(makePeople, [
    institutionId,
    addresses,
    people.map(() => newId()),
    people.map(({ emailAddress }) => nameKeyOf('', emailAddress)),
    people.map(toDomains),
    people.map(({ organisationCorrectionId }) => organisationCorrectionId),
  ]);
  // One that becomes stricter, or a meeting that is moved, is counted anew, with those whom this copy of the message leaves out.
  const isCountedAnew = visibility !== 'institution' || kind !== 'email';
  const subjects = [institutionId, addresses, namedIds, isCountedAnew ? key : null, contributor.id];
  const heldPersons = ask<HeldPerson>(holdPeople, subjects);
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
  keepWordsOfNew(ask, institutionId, { persons, organisations: (await Promise.all(organisations)).flat() });
  const isLoggedAs = strictest(contribution.visibility ?? visibility, visibility);
  await namePersons(ask, institutionId, { persons, people, visibility: isLoggedAs });
  return {
    interactionId: interaction.id,
    isCreated: interaction.id === id,
    occurredAt: interaction.occurredAt,
    direction: interaction.direction,
    personIds: persons.map((person) => person.id),
    organisationIds: [...new Set(persons.flatMap((person) => person.organisationId ?? []))],
    mine: contribution.visibility === null ? undefined : contribution,
    others: contribution.others,
    subject: contribution.subject,
    knowsSubject: subject !== null && isSameSubject(subject, contribution.subject ?? ''),
    isMoved: areNew && contribution.isAlone && interaction.occurredAt.getTime() !== occurredAt.getTime(),
  };
}

/** The organisations of those who are new, by their domains or by what a colleague has corrected. */
function makePlaces(ask: Ask, institutionId: string, people: readonly LoggedPerson[]): Promise<HeldOrganisation[]>[] {
  const isCorrected = ({ organisationCorrectionId }: LoggedPerson) => organisationCorrectionId !== undefined;
  const corrected = people.filter(isCorrected);
  const byDomain = people.filter((one) => one.organisationDomains.length > 0 && !isCorrected(one));
  const addressesOf = (some: readonly LoggedPerson[]) => some.map(({ emailAddress }) => emailAddress);
  const idsFor = (some: readonly LoggedPerson[]) => some.map(() => newId());
  const made: Promise<HeldOrganisation[]>[] = [];
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
  /** The interaction's. */
  readonly subject: string | null;
};
