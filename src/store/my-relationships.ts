import type { Pool } from 'pg';
import type { Visibility } from '#domain/visibility.ts';
import { toIso } from './knowledge.ts';
import { relationshipsStatement, suggestionsStatement } from './my-relationships-sql.ts';
import type {
  MergeSuggestion,
  MyRelationshipStore,
  OwnRelationship,
  RelationshipPage,
  RelationshipQuery,
} from './my-relationships-store.ts';
import { withViewer } from './session.ts';
import type { OrganisationSummary, Reader } from './store.ts';
import type { Subject } from './sight-sql.ts';

export function myRelationshipsOf(pool: Pool): MyRelationshipStore {
  return {
    listMyRelationships: async (input) => await listMyRelationships(pool, input),
    async listMergeSuggestions(input) {
      const values = [input.institutionId, input.colleagueId, input.limit];
      const { rows } = await withViewer(pool, input, (ask) => ({
        rows: ask<MergeSuggestion>(suggestions[input.subject], values),
      }));
      return await rows;
    },
  };
}

/** So many are gone through for one page where not all that are there belong on it. */
const filteredWindow = 1000;

async function listMyRelationships(pool: Pool, input: Reader & RelationshipQuery): Promise<RelationshipPage> {
  const { institutionId, colleagueId, subject, order, words, limit, now } = input;
  const { value, id } = input.after ?? firstPlace;
  const window = words.length === 0 ? limit + 1 : filteredWindow;
  const values = [institutionId, colleagueId, value, id, words, limit + 1, window, now];
  const { rows } = await withViewer(pool, input, (ask) => ({ rows: ask<Row>(statements[subject][order], values) }));
  const [row] = await rows;
  if (!row) throw new Error('A statement that aggregates answers with one row');
  const found = row.found.slice(0, limit);
  const last = found.at(-1);
  const end = row.windowSize === window ? row.windowEnd : null;
  const next = row.found.length > limit && last ? last : end;
  return {
    found: found.map((one) => toRelationship(subject, one)),
    ...(next ? { next: { value: next[0], id: next[1] } } : {}),
  };
}

/** Before the greatest. */
const firstPlace = { value: 'infinity', id: 'ffffffff-ffff-ffff-ffff-ffffffffffff' };

const both = <Made>(make: (subject: Subject) => Made) => ({
  person: make('person'),
  organisation: make('organisation'),
});
const statements = both((subject) => ({
  strength: relationshipsStatement(subject, 'strength'),
  latest: relationshipsStatement(subject, 'latest'),
  quiet: relationshipsStatement(subject, 'quiet'),
}));
const suggestions = both(suggestionsStatement);

type PartRow = readonly [
  visibility: Visibility,
  unitId: string,
  countIn: number,
  countOut: number,
  firstAt: string,
  lastAt: string,
  strength: number,
  halfLife: number,
];

type FoundRow = readonly [
  value: string,
  id: string,
  name: string,
  at: string,
  organisation: OrganisationSummary | null,
  isLeftAlone: boolean,
  parts: readonly PartRow[],
];

interface Row {
  readonly found: readonly FoundRow[];
  readonly windowEnd: readonly [value: string, id: string] | null;
  readonly windowSize: number;
}

function toRelationship(subject: Subject, row: FoundRow): OwnRelationship {
  const [, id, name, at, organisation, isLeftAlone, parts] = row;
  return {
    id,
    name,
    ...(subject === 'person' ? { emailAddress: at } : { domain: at }),
    ...(organisation ? { organisation } : {}),
    isLeftAlone,
    parts: parts.map(([visibility, unitId, countIn, countOut, firstAt, lastAt, strength, halfLife]) => ({
      ...{ visibility, unitId, countIn, countOut, strength, halfLife },
      firstAt: toIso(firstAt),
      lastAt: toIso(lastAt),
    })),
  };
}
