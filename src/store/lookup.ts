import type { Pool } from 'pg';
import { messageKey } from './interaction-key.ts';
import { readKnowledge, type Knowledge, type KnowledgeRow, type LatestRows, type TieRows } from './knowledge.ts';
import { contributorsAnd, knowledgeColumns, latestColumn, latestOf, tiesColumn, tiesOf } from './knowledge-sql.ts';
import { detailsColumn, readDetails, type DetailRows } from './person-details-sql.ts';
import { withInstitution, type Statement } from './session.ts';
import type { LookupAnswer, LookupEntry, LookupInput, OrganisationSummary, Ties } from './store.ts';

const limit = 5;

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
    select asked.email_address, person.id, person.display_name, person.organisation_id, person.is_from_log,
      person.interaction_count, person.colleague_count, guessed.organisation_id as guess_id
    from unnest($3::text[], $4::text[]) as asked (email_address, domains)
    left join person_address as address
      on address.institution_id = $1 and address.email_address = asked.email_address
    left join person on person.institution_id = $1 and person.id = address.person_id
    left join lateral (
      select place.organisation_id
      from unnest(string_to_array(asked.domains, ' ')) with ordinality as candidate (domain, rank)
      left join organisation_domain as place on place.institution_id = $1 and place.domain = candidate.domain
      where person.id is null or (person.is_from_log and person.interaction_count = 0)
      order by place.domain is null, candidate.rank
      limit 1
    ) as guessed on true
  ),
  known as materialized (select distinct id from entry where id is not null),
  guess as materialized (select distinct guess_id as id from entry where guess_id is not null),
  place as materialized (select organisation_id as id from entry where organisation_id is not null union select id from guess),
  tie as materialized (${tiesOf('person', { from: 'known', limit })}),
  latest as materialized (${latestOf('person', { from: 'known', limit })}),
  organisation_tie as materialized (${tiesOf('organisation', { from: 'guess', limit })}),
  organisation_latest as materialized (${latestOf('organisation', { from: 'guess', limit: 1 })}),
  asked_interaction as materialized (
    select interaction.id from interaction where interaction.institution_id = $1 and interaction.key = $5
  ),
  shown as materialized (select interaction_id from latest union select id from asked_interaction),
  ${contributorsAnd({ named: ['tie', 'organisation_tie'] })}
  select
    (select json_agg(json_build_array(email_address, id, display_name, organisation_id, is_from_log,
        interaction_count, colleague_count, guess_id))
      from entry where id is not null or guess_id is not null) as entries,
    (select json_agg(json_build_array(organisation.id, organisation.name, organisation.domain, organisation.is_from_log,
        organisation.interaction_count, organisation.colleague_count, organisation.unit_count, (
          select unit_id from colleague
          where colleague.institution_id = $1 and colleague.id = $2 and not exists (
            select from organisation_unit as counted
            where counted.institution_id = $1 and counted.organisation_id = organisation.id
              and counted.unit_id = colleague.unit_id)) is not null))
      from place left join organisation on organisation.institution_id = $1 and organisation.id = place.id) as organisations,
    ${tiesColumn('tie', 'ties')},
    ${latestColumn('latest', 'latest')},
    ${tiesColumn('organisation_tie', 'organisation_ties')},
    ${latestColumn('organisation_latest', 'organisation_latest')},
    (select id from asked_interaction) as interaction_id,
    (select json_agg(contribution.person_ids)
      from asked_interaction left join contribution
        on contribution.institution_id = $1 and contribution.interaction_id = asked_interaction.id
        and (contribution.visibility = 'institution' or contribution.colleague_id = $2)) as people,
    ${detailsColumn},
    ${knowledgeColumns}`,
};

interface LookupRow extends KnowledgeRow {
  readonly entries:
    | readonly [
        emailAddress: string,
        personId: string | null,
        displayName: string | null,
        organisationId: string | null,
        isFromLog: boolean | null,
        interactions: number | null,
        colleagues: number | null,
        guessId: string | null,
      ][]
    | null;
  readonly organisations:
    | readonly [
        id: string,
        name: string,
        domain: string,
        isFromLog: boolean,
        interactions: number,
        colleagues: number,
        units: number,
        isViewersUnitNew: boolean,
      ][]
    | null;
  readonly ties: TieRows;
  readonly latest: LatestRows;
  readonly organisation_ties: TieRows;
  readonly organisation_latest: LatestRows;
  readonly interaction_id: string | null;
  /** Of each contribution to it that the viewer may see; null when there is none. */
  readonly people: readonly (readonly string[] | null)[] | null;
  readonly details: DetailRows;
}

const nothingKnown: LookupEntry = { relationships: [], interactions: [], totals: { interactions: 0, colleagues: 0 } };

function readAnswer(row: LookupRow, input: LookupInput): LookupAnswer {
  const viewer = input.colleagueId;
  const people = readKnowledge(row, { viewer, limit, ties: row.ties, latest: row.latest });
  const places = readPlaces(row, viewer);
  const details = readDetails(row.details);
  const entries = new Map<string, LookupEntry>();
  for (const [emailAddress, id, displayName, organisationId, isFromLog, count, colleagues, guessId] of row.entries ??
    []) {
    const known = id === null ? undefined : people.about(id);
    const interactions = (count ?? 0) + (known?.hidden.interactions ?? 0);
    // Somebody who is here only by another colleague's private log is not here for this one.
    if (id === null || !known || (isFromLog === true && interactions === 0)) {
      const place = places.get(guessId ?? '');
      if (place?.ties)
        entries.set(emailAddress, { ...nothingKnown, organisation: { ...place.summary, ties: place.ties } });
      continue;
    }
    const organisation = places.get(organisationId ?? '')?.summary;
    entries.set(emailAddress, {
      person: { id, displayName: displayName ?? '', ...(details.has(id) ? { details: details.get(id) ?? [] } : {}) },
      ...(organisation ? { organisation } : {}),
      relationships: known.relationships,
      interactions: known.interactions,
      totals: { interactions, colleagues: (colleagues ?? 0) + known.hidden.colleagues },
    });
  }
  const answers = input.correspondents.map(({ emailAddress }) => entries.get(emailAddress) ?? nothingKnown);
  return { entries: answers, ...readInteraction(row, people, viewer) };
}

function readInteraction(row: LookupRow, { contributorsOf }: Knowledge, viewer: string): Partial<LookupAnswer> {
  const { interaction_id: id } = row;
  const colleagues = id === null ? [] : contributorsOf(id);
  if (id === null || colleagues.length === 0) return {};
  const people = new Set((row.people ?? []).flatMap((ids) => ids ?? []));
  const mine = colleagues.some((colleague) => colleague.id === viewer);
  return { interaction: { id, colleagues, mine, people: [...people] } };
}

interface Place {
  readonly summary: OrganisationSummary;
  /** Absent where nobody's log of it may be seen. */
  readonly ties?: Ties;
}

function readPlaces(row: LookupRow, viewer: string): ReadonlyMap<string, Place> {
  const knowledge = readKnowledge(row, { viewer, limit, ties: row.organisation_ties, latest: row.organisation_latest });
  const places = new Map<string, Place>();
  for (const [id, name, domain, isFromLog, count, colleagues, units, isViewersUnitNew] of row.organisations ?? []) {
    const { hidden, relationships } = knowledge.about(id);
    const interactions = count + hidden.interactions;
    const hiddenUnits = hidden.colleagues > 0 && isViewersUnitNew ? 1 : 0;
    const totals = { interactions, colleagues: colleagues + hidden.colleagues, units: units + hiddenUnits };
    const isSeen = !isFromLog || interactions > 0;
    places.set(id, { summary: { id, name, domain }, ...(isSeen ? { ties: { ...totals, relationships } } : {}) });
  }
  return places;
}
