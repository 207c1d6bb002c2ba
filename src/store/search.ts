import type { Pool } from 'pg';
import type { FoundPerson } from './corrections-store.ts';
import { answerOf, askedWords } from './search-sql.ts';
import type { Found, InTouch, SearchInput } from './search-store.ts';
import { topicAnswer } from './search-topics-sql.ts';
import { withViewer, type Statement } from './session.ts';
import type { Colleague, OrganisationSummary } from './store.ts';

/** One statement: what is asked is compared with the words that there are once. */
export async function search(pool: Pool, input: SearchInput): Promise<Found> {
  const { limit } = input;
  const [row] = await withViewer(pool, input, (ask) => ask<Row>(searchStatement, searchValues(input)));
  if (!row) throw new Error('A statement that aggregates answers with one row');
  const some = <One>(rows: readonly One[]) => ({ found: rows.slice(0, limit), isMore: rows.length > limit });
  return {
    people: some(
      row.people.map(({ organisation, ...one }) => ({ ...known(one), ...(organisation ? { organisation } : {}) })),
    ),
    organisations: some(row.organisations.map((one) => known(one))),
    colleagues: some(row.colleagues),
    inTouch: some(row.topics.map(toInTouch)),
  };
}

export function searchValues({ institutionId, colleagueId, text, purposes, limit }: SearchInput): readonly unknown[] {
  const { words, topics, identifiers } = text;
  const all = [...new Set([...words, ...topics])];
  const rankOf = (topic: number) => all.indexOf(topics[topic] ?? '') + 1;
  return [
    ...[institutionId, colleagueId, all, limit + 1, identifiers],
    ...[all.map((word) => words.includes(word)), all.map((word) => topics.includes(word))],
    ...[purposes.map(({ code }) => code), purposes.map(({ topic }) => rankOf(topic))],
  ];
}

interface Row {
  readonly people: readonly PersonRow[];
  readonly organisations: readonly OrganisationRow[];
  readonly colleagues: readonly Colleague[];
  readonly topics: readonly TopicRow[];
}

interface KnownRow {
  readonly isMine: boolean;
  readonly lastAt: string | null;
}

type PersonRow = FoundPerson & KnownRow & { readonly organisation: OrganisationSummary | null };
type OrganisationRow = OrganisationSummary & KnownRow;
type TopicRow = Colleague & {
  readonly topics: string;
  readonly interactions: number;
  readonly isMore: boolean;
  readonly lastAt: string;
};

function known<Row extends KnownRow>({ lastAt, ...row }: Row) {
  return { ...row, ...(lastAt === null ? {} : { lastAt: new Date(lastAt).toISOString() }) };
}

function toInTouch({ topics, interactions, isMore, lastAt, ...colleague }: TopicRow): InTouch {
  const words = [...new Set(topics.split(' '))].sort();
  return {
    colleague,
    topics: words.filter((word) => !word.startsWith('#')),
    purposes: words.filter((word) => word.startsWith('#')).map((word) => word.slice(1)),
    interactions,
    isMore,
    lastAt: new Date(lastAt).toISOString(),
  };
}

const knownColumns = 'known.mine as "isMine", known.last_at as "lastAt"';

const persons = answerOf(
  'person',
  `person.id, person.display_name as "displayName", person.email_address as "emailAddress", ${knownColumns}, (
      select json_build_object('id', organisation.id, 'name', organisation.name, 'domain', organisation.domain)
      from organisation where organisation.institution_id = $1 and organisation.id = person.organisation_id) as organisation`,
);
const organisations = answerOf(
  'organisation',
  `organisation.id, organisation.name, organisation.domain, ${knownColumns}`,
  `select identifier.organisation_id as id from organisation_identifier as identifier
        where identifier.institution_id = $1 and identifier.value = any($5::text[])
          and identifier.scheme = any('{ror,company-number,charity-number,ukprn,vat}')`,
);
const colleagues = answerOf(
  'colleague',
  `colleague.id, colleague.display_name as "displayName", coalesce(colleague.email_address, '') as "emailAddress", coalesce((
      select unit.name from unit where unit.institution_id = $1 and unit.id = colleague.unit_id), '') as unit`,
);

const all = (answer: string) => `(select coalesce(json_agg(${answer}_answer), '[]') from ${answer}_answer)`;

export const searchStatement: Statement = {
  name: 'search',
  text: `with ${[askedWords, persons, organisations, colleagues, topicAnswer].join(',\n      ')}
    select ${all('person')} as people, ${all('organisation')} as organisations, ${all('colleague')} as colleagues, ${all('topic')} as topics`,
};
