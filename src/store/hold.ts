import { v7 as newId } from 'uuid';
import type { Direction, Visibility } from '#domain/interaction.ts';
import { organisationNameFromDomain } from '#domain/organisation.ts';
import { interactionKey } from './interaction-key.ts';
import type { Ask, Statement } from './session.ts';
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
  readonly mine:
    { visibility: Visibility; personIds: readonly string[]; organisationIds: readonly string[] } | undefined;
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

  void ask(makeInteraction, [institutionId, id, key, kind, direction, occurredAt, subject, conversationId]);
  const interactions = ask<InteractionRow>(holdInteraction, [institutionId, key]);
  const contributions = ask<ContributionRow>(readMine, [institutionId, key, colleagueId]);
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
  void ask(makePeople, [
    institutionId,
    addresses,
    people.map(() => newId()),
    people.map(({ emailAddress, displayName }) => displayName ?? emailAddress),
    people.map(toDomains),
  ]);
  const persons = await ask<PersonRow>(holdPeople, [institutionId, addresses]);
  void ask(holdOrganisations, [institutionId, addresses]);

  const [interaction] = await interactions;
  const [mine] = await contributions;
  // Somebody's undo took the interaction or a person away between two statements: everything again.
  const found = persons.reduce((sum, person) => sum + person.addresses, 0);
  if (!interaction || found !== addresses.length) throw new InTheWay('Undone meanwhile');
  return {
    interactionId: interaction.id,
    isCreated: interaction.id === id,
    occurredAt: interaction.occurredAt,
    direction: interaction.direction,
    personIds: persons.map((person) => person.id),
    organisationIds: [...new Set(persons.flatMap((person) => person.organisationId ?? []))],
    mine,
  };
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

interface ContributionRow {
  readonly visibility: Visibility;
  readonly personIds: readonly string[];
  readonly organisationIds: readonly string[];
}

interface PersonRow {
  readonly id: string;
  readonly organisationId: string | null;
  /** How many of the addresses asked for are this person's. */
  readonly addresses: number;
}

const makeInteraction: Statement = {
  name: 'make-interaction',
  text: `insert into interaction (institution_id, id, key, kind, direction, occurred_at, subject, conversation_id)
    values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (institution_id, key) do nothing`,
};

const holdInteraction: Statement = {
  name: 'hold-interaction',
  text: `select id, occurred_at as "occurredAt", direction from interaction
    where institution_id = $1 and key = $2 for update`,
};

const readMine: Statement = {
  name: 'read-mine',
  text: `select contribution.visibility, contribution.person_ids as "personIds",
      contribution.organisation_ids as "organisationIds"
    from interaction
    join contribution on contribution.institution_id = $1 and contribution.interaction_id = interaction.id
      and contribution.colleague_id = $3
    where interaction.institution_id = $1 and interaction.key = $2`,
};

/** For those whose address is unknown, and all of whose domains are: one for each registrable domain. */
const makeOrganisations: Statement = {
  name: 'make-organisations',
  text: `with wanted as (
      select distinct on (asked.domain) asked.domain, asked.id, asked.name
      from unnest($2::text[], $3::text[], $4::text[], $5::uuid[], $6::text[])
        as asked (email_address, candidates, domain, id, name)
      where not exists (
          select from person_address as address
          where address.institution_id = $1 and address.email_address = asked.email_address)
        and 0 = (
          select count(place.organisation_id) from unnest(string_to_array(asked.candidates, ' ')) as candidate (domain)
          left join organisation_domain as place on place.institution_id = $1 and place.domain = candidate.domain)
      order by asked.domain
    ),
    made as (
      insert into organisation_domain (institution_id, domain, organisation_id)
      select $1, domain, id from wanted order by domain
      on conflict (institution_id, domain) do nothing
      returning organisation_id
    )
    insert into organisation (institution_id, id, name, domain, is_from_log)
    select $1, wanted.id, wanted.name, wanted.domain, true
    from made join wanted on wanted.id = made.organisation_id`,
};

const makePeople: Statement = {
  name: 'make-people',
  text: `with wanted as (
      select * from unnest($2::text[], $3::uuid[], $4::text[], $5::text[])
        as asked (email_address, id, display_name, domains)
    ),
    made as (
      insert into person_address (institution_id, email_address, person_id)
      select $1, email_address, id from wanted order by email_address
      on conflict (institution_id, email_address) do nothing
      returning person_id
    )
    insert into person (institution_id, id, display_name, email_address, organisation_id, is_from_log)
    select $1, wanted.id, wanted.display_name, wanted.email_address, (
        select place.organisation_id
        from unnest(string_to_array(wanted.domains, ' ')) with ordinality as candidate (domain, rank)
        left join organisation_domain as place on place.institution_id = $1 and place.domain = candidate.domain
        order by place.domain is null, candidate.rank limit 1
      ), true
    from made join wanted on wanted.id = made.person_id`,
};

const personIds = `array(
      select address.person_id from person_address as address
      where address.institution_id = $1 and address.email_address = any($2::text[]))`;

const holdPeople: Statement = {
  name: 'hold-people',
  text: `select person.id, person.organisation_id as "organisationId", (
      select count(*)::int from person_address as address
      where address.institution_id = $1 and address.person_id = person.id and address.email_address = any($2::text[])
    ) as addresses
    from person
    where person.institution_id = $1 and person.id = any(${personIds})
    order by person.id
    for no key update`,
};

const holdOrganisations: Statement = {
  name: 'hold-organisations',
  text: `select organisation.id from organisation
    where organisation.institution_id = $1 and organisation.id = any(array(
      select person.organisation_id from person
      where person.institution_id = $1 and person.id = any(${personIds})))
    order by organisation.id
    for no key update`,
};
