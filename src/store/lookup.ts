import type { Pool } from 'pg';
import { messageKey } from './interaction-key.ts';
import { readKnowledge, type KnowledgeRow, type LatestRows, type RelationshipRows } from './knowledge.ts';
import {
  colleaguesColumn,
  contributorsColumn,
  describeAll,
  hiddenTotals,
  interactionsColumn,
  isVisible,
  latestColumn,
  latestOf,
  relationshipsColumn,
  relationshipsOf,
} from './knowledge-sql.ts';
import { withInstitution, type Statement } from './session.ts';
import type { LookupAnswer, LookupEntry, LookupInput, OrganisationSummary, Ties } from './store.ts';

/** Everything the pane shows of everybody on a message, in one statement and one round trip. */
export async function lookup(pool: Pool, input: LookupInput): Promise<LookupAnswer> {
  const { institutionId, colleagueId, correspondents } = input;
  const distinct = new Map(correspondents.map((one) => [one.emailAddress, one.organisationDomains.join(' ')]));
  const key = input.internetMessageId === undefined ? null : messageKey(input.internetMessageId);
  const values = [institutionId, colleagueId, [...distinct.keys()], [...distinct.values()], key];
  const { rows } = await withInstitution(pool, institutionId, (ask) => ({ rows: ask<LookupRow>(statement, values) }));
  const [row] = await rows;
  if (!row) throw new Error('A statement that aggregates answers with one row');
  return readAnswer(row, input);
}

const statement: Statement = {
  name: 'lookup',
  text: `with entry as materialized (
    select asked.email_address, found.*, coalesce(found.of_person, guessed.organisation_id) as organisation_id
    from unnest($3::text[], $4::text[]) as asked (email_address, domains)
    left join lateral (
      select person.id, person.display_name, person.organisation_id as of_person,
        person.interaction_count + hidden.interactions as interactions,
        person.colleague_count + hidden.colleagues as colleagues
      from person_address as address
      left join person on person.institution_id = $1 and person.id = address.person_id
      cross join ${hiddenTotals('person')}
      where address.institution_id = $1 and address.email_address = asked.email_address and ${isVisible('person')}
    ) as found on true
    left join lateral (
      select place.organisation_id
      from unnest(string_to_array(asked.domains, ' ')) with ordinality as candidate (domain, rank)
      left join organisation_domain as place on place.institution_id = $1 and place.domain = candidate.domain
      where found.id is null
      order by place.domain is null, candidate.rank
      limit 1
    ) as guessed on true
  ),
  known as materialized (select distinct id from entry where id is not null),
  place as materialized (
    select organisation_id as id, bool_or(id is null) as is_guessed
    from entry where organisation_id is not null group by organisation_id
  ),
  guess as materialized (
    select organisation.id,
      organisation.interaction_count + hidden.interactions as interactions,
      organisation.colleague_count + hidden.colleagues as colleagues
    from place
    left join organisation on organisation.institution_id = $1 and organisation.id = place.id
    cross join ${hiddenTotals('organisation')}
    where place.is_guessed
  ),
  tie as materialized (${relationshipsOf('person', { from: 'known', limit: '5' })}),
  organisation_tie as materialized (${relationshipsOf('organisation', { from: 'guess', limit: '5' })}),
  latest as materialized (${latestOf('person', { from: 'known', limit: '5' })}),
  asked_interaction as materialized (
    select interaction.id from interaction where interaction.institution_id = $1 and interaction.key = $5
      and exists (
        select from contribution
        where contribution.institution_id = $1 and contribution.interaction_id = interaction.id
          and (contribution.visibility = 'institution' or contribution.colleague_id = $2))
  ),
  ${describeAll({
    interactionIds: 'select interaction_id from latest union select id from asked_interaction',
    colleagueIds: 'select colleague_id from tie union select colleague_id from organisation_tie',
  })}
  select
    (select json_agg(json_build_array(email_address, id, display_name, organisation_id, interactions, colleagues))
      from entry where id is not null or organisation_id is not null) as entries,
    (select json_agg(json_build_array(organisation.id, organisation.name, organisation.domain))
      from place left join organisation on organisation.institution_id = $1 and organisation.id = place.id
      where ${isVisible('organisation')}) as organisations,
    (select json_agg(json_build_array(guess.id, guess.interactions, guess.colleagues, (
        select count(distinct colleague.unit_id)::int
        from organisation_relationship as any_tie
        join colleague on colleague.institution_id = $1 and colleague.id = any_tie.colleague_id
        where any_tie.institution_id = $1 and any_tie.organisation_id = guess.id
          and (any_tie.visibility = 'institution' or any_tie.colleague_id = $2))))
      from guess) as guesses,
    ${relationshipsColumn('tie', 'relationships')},
    ${relationshipsColumn('organisation_tie', 'organisation_relationships')},
    ${latestColumn('latest', 'latest')},
    (select id from asked_interaction) as interaction_id,
    ${interactionsColumn},
    ${contributorsColumn},
    ${colleaguesColumn}`,
};

interface LookupRow extends KnowledgeRow {
  readonly entries:
    | readonly [
        emailAddress: string,
        personId: string | null,
        displayName: string | null,
        organisationId: string | null,
        interactions: number | null,
        colleagues: number | null,
      ][]
    | null;
  readonly organisations: readonly [id: string, name: string, domain: string][] | null;
  readonly guesses: readonly [organisationId: string, interactions: number, colleagues: number, units: number][] | null;
  readonly relationships: RelationshipRows;
  readonly organisation_relationships: RelationshipRows;
  readonly latest: LatestRows;
  readonly interaction_id: string | null;
}

const nothingKnown: LookupEntry = { relationships: [], interactions: [], totals: { interactions: 0, colleagues: 0 } };

function readAnswer(row: LookupRow, input: LookupInput): LookupAnswer {
  const knowledge = readKnowledge(row);
  const relationships = knowledge.relationships(row.relationships);
  const interactions = knowledge.interactions(row.latest);
  const organisations = readOrganisations(row, knowledge.relationships(row.organisation_relationships));
  const entries = new Map<string, LookupEntry>();
  for (const [emailAddress, id, displayName, organisationId, count, colleagues] of row.entries ?? []) {
    const place = organisations.get(organisationId ?? '');
    const isKnown = id !== null;
    entries.set(emailAddress, {
      ...(isKnown ? { person: { id, displayName: displayName ?? '' } } : {}),
      ...(place
        ? { organisation: isKnown || !place.ties ? place.summary : { ...place.summary, ties: place.ties } }
        : {}),
      relationships: relationships.get(id ?? '') ?? [],
      interactions: interactions.get(id ?? '') ?? [],
      totals: { interactions: count ?? 0, colleagues: colleagues ?? 0 },
    });
  }
  const answers = input.correspondents.map(({ emailAddress }) => entries.get(emailAddress) ?? nothingKnown);
  if (row.interaction_id === null) return { entries: answers };
  const colleagues = knowledge.contributorsOf(row.interaction_id);
  const mine = colleagues.some(({ id }) => id === input.colleagueId);
  return { entries: answers, interaction: { id: row.interaction_id, colleagues, mine } };
}

interface Place {
  readonly summary: OrganisationSummary;
  readonly ties?: Ties | undefined;
}

function readOrganisations(
  row: LookupRow,
  relationships: ReadonlyMap<string, Ties['relationships']>,
): ReadonlyMap<string, Place> {
  const ties = new Map<string, Ties>();
  for (const [id, interactions, colleagues, units] of row.guesses ?? []) {
    ties.set(id, { interactions, colleagues, units, relationships: relationships.get(id) ?? [] });
  }
  const places = new Map<string, Place>();
  for (const [id, name, domain] of row.organisations ?? []) {
    places.set(id, { summary: { id, name, domain }, ties: ties.get(id) });
  }
  return places;
}
