import type { Pool } from 'pg';
import { foldText } from '#domain/fold-text.ts';
import { organisationNameKeyOf } from '#domain/link-claim.ts';
import type { FoundPerson } from './corrections-store.ts';
import { keepIdentifiers } from './identifiers-sql.ts';
import { keepWords } from './search-words.ts';
import { withViewer, type Ask, type Statement } from './session.ts';
import { isSeen } from './sight-sql.ts';
import type { Colleague, OrganisationSummary, Reader } from './store.ts';

type Subject = 'person' | 'organisation' | 'colleague';
type Find = Reader & { readonly text: string };

/** The ten first persons each of whose asked words begins a word of their name or addresses. */
export async function findPersons(pool: Pool, input: Find): Promise<FoundPerson[]> {
  const rows = await find<FoundPerson & { readonly organisation: OrganisationSummary | null }>(pool, input, persons);
  return rows.map(({ organisation, ...person }) => ({ ...person, ...(organisation ? { organisation } : {}) }));
}

/** The ten first organisations each of whose asked words begins a word of their name or domains. */
export async function findOrganisations(pool: Pool, input: Find): Promise<OrganisationSummary[]> {
  return await find(pool, input, organisations);
}

/** The ten first colleagues each of whose asked words begins a word of their name or address. */
export async function findColleagues(pool: Pool, input: Find): Promise<Colleague[]> {
  return await find(pool, input, colleagues);
}

/** Keeps the words of what is new here, or has a new name; of organisations also the identifiers on their rows. */
export function keepNameWords(
  ask: Ask,
  institutionId: string,
  kind: Subject,
  subjects: readonly { readonly id: string; readonly texts: readonly string[] }[],
): void {
  const words = subjects.flatMap(({ id, texts }) => keptWordsOf(kind, texts).map((word) => ({ id, ...word })));
  if (words.length === 0) return;
  const columns = [words.map((one) => one.kind), words.map(({ word }) => word), words.map(({ id }) => id)];
  if (kind === 'organisation') void ask(keepIdentifiers, [institutionId, subjects.map(({ id }) => id)]);
  const parts = words.filter(({ kind: of }) => of === kind).map(({ word }) => word);
  void ask(keep, [institutionId, ...columns, parts]);
}

/** Also an organisation's whole name, which is the first of its texts, as claims of other systems are matched by it. */
export function keptWordsOf(
  kind: Subject,
  texts: readonly string[],
): { readonly kind: Subject | 'organisation-name'; readonly word: string }[] {
  const whole = kind === 'organisation' ? organisationNameKeyOf(texts[0] ?? '') : undefined;
  return [
    ...nameWordsOf(texts).map((word) => ({ kind, word })),
    ...(whole === undefined ? [] : [{ kind: 'organisation-name' as const, word: whole }]),
  ];
}

/** As a column: whether nothing has kept its words yet. */
export function hasNoWords(subject: 'person' | 'organisation'): string {
  return `not exists (
      select from name_word where name_word.institution_id = $1 and name_word.subject_id = ${subject}.id)`;
}

const most = 30;
const longest = 40;

/** Folded, each once. */
function nameWordsOf(texts: readonly string[]): string[] {
  const words = texts.flatMap((text) => foldText(text.slice(0, 500)).split(/[^\p{L}\p{N}]+/u));
  return [...new Set(words.filter(Boolean).map((word) => word.slice(0, longest)))].slice(0, most);
}

/** At most five: the longest says the most, and is looked for first. */
export function longestWordsOf(text: string): string[] {
  return nameWordsOf([text])
    .sort((a, b) => b.length - a.length)
    .slice(0, 5);
}

async function find<Row extends object>(pool: Pool, input: Find, statement: Statement): Promise<Row[]> {
  const { institutionId, colleagueId, text } = input;
  const [first, ...others] = longestWordsOf(text);
  if (first === undefined) return [];
  const { rows } = await withViewer(pool, input, (ask) => ({
    rows: ask<Row>(statement, [institutionId, colleagueId, first, others]),
  }));
  return await rows;
}

const keep: Statement = {
  name: 'keep-name-words',
  text: `with ${keepWords('$5::text[]')}
    insert into name_word (institution_id, kind, word, subject_id)
    select $1, kept.kind, kept.word, kept.subject_id
    from unnest($2::text[], $3::text[], $4::uuid[]) as kept (kind, word, subject_id)
    order by kept.kind, kept.word, kept.subject_id
    on conflict (institution_id, kind, word, subject_id) do nothing`,
};

/** Looks through so many that the first word finds and the viewer sees before it gives up. */
const mostLookedAt = 2000;

const persons = findStatement(
  'person',
  `person.id, person.display_name as "displayName", person.email_address as "emailAddress", (
      select json_build_object('id', organisation.id, 'name', organisation.name, 'domain', organisation.domain)
      from organisation where organisation.institution_id = $1 and organisation.id = person.organisation_id) as organisation`,
);
const organisations = findStatement('organisation', 'organisation.id, organisation.name, organisation.domain');
const colleagues = findStatement(
  'colleague',
  `colleague.id, colleague.display_name as "displayName", coalesce(colleague.email_address, '') as "emailAddress",
    coalesce((
      select unit.name from unit where unit.institution_id = $1 and unit.id = colleague.unit_id), '') as unit`,
);

function findStatement(kind: Subject, columns: string): Statement {
  const begins = (word: string, asked: string): string => `${word} >= ${asked} and ${word} < ${asked} || chr(1114111)`;
  return {
    name: `find-${kind}s`,
    text: `with found as materialized (
        select name_word.subject_id, name_word.word from name_word
        where name_word.institution_id = $1 and name_word.kind = '${kind}' and ${begins('name_word.word', '$3::text collate "C"')}
          and exists (
            select from ${kind} where ${kind}.institution_id = $1 and ${kind}.id = name_word.subject_id
              and ${kind === 'colleague' ? '$2::uuid is not null' : isSeen(kind)})
        order by name_word.word, name_word.subject_id
        limit ${String(mostLookedAt)}
      )
      select ${columns} from (
        select found.subject_id, min(found.word) as word from found
        where not exists (
          select from unnest($4::text[]) as other (word)
          where not exists (
            select from name_word
            where name_word.institution_id = $1 and name_word.subject_id = found.subject_id
              and ${begins('name_word.word', 'other.word collate "C"')}))
        group by found.subject_id
      ) as matching
      left join ${kind} on ${kind}.institution_id = $1 and ${kind}.id = matching.subject_id
      where ${kind}.id is not null
      order by matching.word collate "C", ${kind}.${kind === 'organisation' ? 'name' : 'display_name'}, ${kind}.id
      limit 10`,
  };
}
