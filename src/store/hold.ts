import { v7 as newId } from 'uuid';
import type { Direction, Visibility } from '#domain/interaction.ts';
import { organisationNameFromDomain } from '#domain/organisation.ts';
import { interactionKey } from './interaction-key.ts';
import { holdOrganisations, makeOrganisations } from './hold-organisations-sql.ts';
import { holdInteraction, holdPeople, makePeople, namePeople, readContributions } from './hold-sql.ts';
import type { Ask } from './session.ts';
import { InTheWay } from './store-error.ts';
import type { LogInput } from './store.ts';

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
}

interface Contribution {
  readonly visibility: Visibility;
  readonly personIds: readonly string[];
  readonly organisationIds: readonly string[];
}

/** Makes what isn't there, locks what is, and reads it: statements that need none of each other's answers. */
export async function hold(ask: Ask, input: LogInput): Promise<Held> {
  const { institutionId, colleagueId } = input;
  const id = newId();
  const key = interactionKey(input);
  const people = sortPeople(input.people);
  const addresses = people.map(({ emailAddress }) => emailAddress);
  const occurredAt = new Date(input.occurredAt);
  const { kind, direction, subject = null, conversationId = null } = input;

  const made = [institutionId, id, key, kind, direction, occurredAt, subject, conversationId];
  const interactions = ask<InteractionRow>(holdInteraction, made);
  const contributions = ask<ContributionsRow>(readContributions, [institutionId, key, colleagueId]);
  const ofOrganisations = people.filter(({ organisationDomains }) => organisationDomains.length > 0);
  if (ofOrganisations.length > 0) {
    const domains = ofOrganisations.map(({ organisationDomains }) => organisationDomains.at(-1) ?? '');
    void ask(makeOrganisations, [
      institutionId,
      ofOrganisations.map(({ emailAddress }) => emailAddress),
      ofOrganisations.map(toDomains),
      domains,
      domains.map(() => newId()),
      domains.map(organisationNameFromDomain),
    ]);
  }
  const displaced = ask(makePeople, [
    institutionId,
    addresses,
    people.map(() => newId()),
    people.map(({ emailAddress, displayName }) => displayName ?? emailAddress),
    people.map(toDomains),
  ]);
  const persons = await ask<PersonRow>(holdPeople, [institutionId, addresses]);
  void ask(holdOrganisations, [institutionId, addresses]);

  const [interaction] = await interactions;
  const [contribution] = await contributions;
  // Somebody's undo took a person or an organisation away between two statements: everything again.
  const found = persons.reduce((sum, person) => sum + person.addresses, 0);
  const isWhole = found === addresses.length && (await displaced).length === 0;
  if (!interaction || !contribution || !isWhole) throw new InTheWay('Undone meanwhile');
  nameNameless(ask, institutionId, { persons, people });
  return {
    interactionId: interaction.id,
    isCreated: interaction.id === id,
    occurredAt: interaction.occurredAt,
    direction: interaction.direction,
    personIds: persons.map((person) => person.id),
    organisationIds: [...new Set(persons.flatMap((person) => person.organisationId ?? []))],
    mine: contribution.visibility === null ? undefined : contribution,
    others: contribution.others,
  };
}

/** Who was known by nothing but an address gets the name that this copy of a message has. */
function nameNameless(
  ask: Ask,
  institutionId: string,
  { persons, people }: { readonly persons: readonly PersonRow[]; readonly people: readonly NewPerson[] },
): void {
  const names = new Map(people.map(({ emailAddress, displayName }) => [String(emailAddress), displayName]));
  const named = persons.flatMap(({ id, nameless }) => {
    const name = names.get(nameless ?? '');
    return name === undefined ? [] : [{ id, name }];
  });
  if (named.length > 0) void ask(namePeople, [institutionId, named.map(({ id }) => id), named.map(({ name }) => name)]);
}

type NewPerson = LogInput['people'][number];

function sortPeople(people: readonly NewPerson[]): readonly NewPerson[] {
  const distinct = new Map(people.map((person) => [person.emailAddress, person]));
  return [...distinct.values()].sort((a, b) => (a.emailAddress < b.emailAddress ? -1 : 1));
}

function toDomains({ organisationDomains }: NewPerson): string {
  return organisationDomains.join(' ');
}

interface InteractionRow {
  readonly id: string;
  readonly occurredAt: Date;
  readonly direction: Direction;
}

type ContributionsRow = (Contribution | { readonly visibility: null }) & { readonly others: number };

interface PersonRow {
  readonly id: string;
  readonly organisationId: string | null;
  /** How many of the addresses asked for are this person's. */
  readonly addresses: number;
  /** The address, where it stands for a name as well. */
  readonly nameless: string | null;
}
