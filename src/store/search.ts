import type { Pool } from 'pg';
import type { FoundPerson } from './corrections-store.ts';
import { searchStatement } from './search-sql.ts';
import type { Found, InTouch, SearchInput } from './search-store.ts';
import { searchTopics } from './search-topics-sql.ts';
import { withViewer } from './session.ts';
import type { Colleague, OrganisationSummary } from './store.ts';

/** Four statements that go out together: nothing waits for another's answer. */
export async function search(pool: Pool, input: SearchInput): Promise<Found> {
  const { limit } = input;
  const asked = searchStatements(input);
  return await withViewer(pool, input, async (ask) => {
    const [people, organisations, colleagues, inTouch] = await Promise.all([
      ask<PersonRow>(asked[0].statement, asked[0].values),
      ask<OrganisationRow>(asked[1].statement, asked[1].values),
      ask<Colleague>(asked[2].statement, asked[2].values),
      ask<TopicRow>(asked[3].statement, asked[3].values),
    ]);
    const some = <One>(rows: readonly One[]) => ({ found: rows.slice(0, limit), isMore: rows.length > limit });
    return {
      people: some(
        people.map(({ organisation, ...one }) => ({ ...known(one), ...(organisation ? { organisation } : {}) })),
      ),
      organisations: some(organisations.map((one) => known(one))),
      colleagues: some(colleagues),
      inTouch: some(inTouch.map(toInTouch)),
    };
  });
}

/** What is asked of the database: people, organisations, colleagues, and who has been in touch. */
export function searchStatements({ institutionId, colleagueId, text, purposes, limit }: SearchInput) {
  const { words, topics, identifiers } = text;
  const values = [institutionId, colleagueId, words, limit + 1];
  const codes = [purposes.map(({ code }) => code), purposes.map(({ topic }) => topic + 1)];
  return [
    { statement: persons, values },
    { statement: organisationsStatement, values: [...values, identifiers] },
    { statement: colleaguesStatement, values },
    { statement: searchTopics, values: [institutionId, colleagueId, topics, limit + 1, ...codes] },
  ] as const;
}

interface KnownRow {
  readonly isMine: boolean;
  readonly lastAt: Date | null;
}

type PersonRow = FoundPerson & KnownRow & { readonly organisation: OrganisationSummary | null };
type OrganisationRow = OrganisationSummary & KnownRow;
type TopicRow = Colleague & {
  readonly topics: string;
  readonly interactions: number;
  readonly isMore: boolean;
  readonly lastAt: Date;
};

function known<Row extends KnownRow>({ lastAt, ...row }: Row) {
  return { ...row, ...(lastAt === null ? {} : { lastAt: lastAt.toISOString() }) };
}

function toInTouch({ topics, interactions, isMore, lastAt, ...colleague }: TopicRow): InTouch {
  const words = [...new Set(topics.split(' '))].sort();
  return {
    colleague,
    topics: words.filter((word) => !word.startsWith('#')),
    purposes: words.filter((word) => word.startsWith('#')).map((word) => word.slice(1)),
    interactions,
    isMore,
    lastAt: lastAt.toISOString(),
  };
}

const knownColumns = 'known.mine as "isMine", known.last_at as "lastAt"';

const persons = searchStatement(
  'person',
  `person.id, person.display_name as "displayName", person.email_address as "emailAddress", ${knownColumns}, (
      select json_build_object('id', organisation.id, 'name', organisation.name, 'domain', organisation.domain)
      from organisation where organisation.institution_id = $1 and organisation.id = person.organisation_id) as organisation`,
);
const organisationsStatement = searchStatement(
  'organisation',
  `organisation.id, organisation.name, organisation.domain, ${knownColumns}`,
  `select identifier.organisation_id as id from organisation_identifier as identifier
        where identifier.institution_id = $1 and identifier.value = any($5::text[])
          and identifier.scheme = any('{ror,company-number,charity-number,ukprn,vat}')`,
);
const colleaguesStatement = searchStatement(
  'colleague',
  `colleague.id, colleague.display_name as "displayName", coalesce(colleague.email_address, '') as "emailAddress", coalesce((
      select unit.name from unit where unit.institution_id = $1 and unit.id = colleague.unit_id), '') as unit`,
);
