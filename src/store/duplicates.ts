import type { Client } from 'pg';
import { largestBlock, largestPerhaps, neighbours } from '#domain/duplicates.ts';
import type { Subject } from './contribution-changes.ts';
import {
  addKeys,
  declareFound,
  declarePairs,
  keepFound,
  makeKeys,
  readSubjects,
  removeOthers,
  subjectStatements,
} from './duplicates-sql.ts';
import { createRecall, readCursor } from './duplicates-reading.ts';
import { asOwner } from './owner-session.ts';

/** How two records are told to be one; the store knows none of it. */
export interface DuplicateSearch<Identity, Prepared> {
  readonly kind: Subject;
  readonly prepare: (identity: Identity) => Prepared;
  /** Asked once of each, before the first comparison. */
  readonly keysOf: (prepared: Prepared) => readonly string[];
  /** More keys, which say so little that they count only where few share them. */
  readonly perhapsKeysOf?: (prepared: Prepared) => readonly string[];
  readonly compare: (one: Prepared, other: Prepared) => Comparison;
  readonly leastScore: number;
}

interface Comparison {
  readonly score: number;
  readonly certainty: 'certain' | 'suggested' | 'different';
  readonly reasons: readonly { readonly code: string; readonly params: Readonly<Record<string, string>> }[];
}

export interface FoundDuplicate {
  readonly oneId: string;
  readonly otherId: string;
  readonly oneName: string;
  readonly otherName: string;
  /** How many interactions each has. */
  readonly oneCount: number;
  readonly otherCount: number;
  readonly score: number;
  readonly certainty: 'certain' | 'suggested';
  readonly reasons: Comparison['reasons'];
}

const subjectsAtATime = 2_000;
const pairsAtATime = 20_000;

/**
 * Searches an institution's persons or organisations, keeps what is found in the place of what the search before found,
 * and hands it over, the likeliest first. What does not fit into memory is the database's to keep.
 */
export async function searchDuplicates<Identity, Prepared>(options: {
  /** Connects as the owner of the database. */
  readonly connectionString: string;
  readonly institutionId: string;
  readonly search: DuplicateSearch<Identity, Prepared>;
  readonly onFound: (found: FoundDuplicate) => Promise<void>;
  readonly tell: (text: string) => void;
}): Promise<void> {
  const { connectionString, institutionId, search, onFound, tell } = options;
  await asOwner(connectionString, async (client) => {
    await client.query("select set_config('app.institution_id', $1, true)", [institutionId]);
    await client.query("set local work_mem = '128MB'");
    await client.query(subjectStatements[search.kind]);
    await client.query('alter table duplicate_subject add primary key (place); analyze duplicate_subject');
    await client.query(makeKeys);
    const { keep, preparedAt } = createRecall(client, search.prepare);
    const subjects = await addAllKeys(client, { ...search, keep }, tell);
    const foundAt = new Date();
    await client.query(declarePairs({ largestBlock, neighbours, largestPerhaps }));
    let compared = 0;
    for await (const pairs of readCursor<{ one: number; other: number }>(client, 'duplicate_pairs', pairsAtATime)) {
      const places = await preparedAt(pairs.flatMap(({ one, other }) => [one, other]));
      const found = pairs.flatMap(({ one, other }) => {
        const [a, b] = [places.get(one), places.get(other)];
        if (!a || !b) return [];
        const { score, certainty, reasons } = search.compare(a, b);
        return score < search.leastScore || certainty === 'different'
          ? []
          : [{ one, other, score, certainty, reasons }];
      });
      if (found.length > 0) {
        await client.query(keepFound, [institutionId, search.kind, foundAt, JSON.stringify(found)]);
      }
      compared += pairs.length;
      tell(`${subjects.toLocaleString('en-GB')} are read, ${compared.toLocaleString('en-GB')} pairs compared`);
    }
    await client.query(removeOthers, [institutionId, search.kind, foundAt]);
    await client.query(declareFound);
    for await (const found of readCursor<FoundDuplicate>(client, 'duplicates_found', 1_000)) {
      for (const one of found) await onFound(one);
    }
  });
}

/** Puts what each can be found by into the database; answers how many there are. */
async function addAllKeys<Identity, Prepared>(
  client: Client,
  options: DuplicateSearch<Identity, Prepared> & { readonly keep: (place: number, prepared: Prepared) => void },
  tell: (text: string) => void,
): Promise<number> {
  const { prepare, keysOf, perhapsKeysOf = () => [], keep } = options;
  const read = async (last: number) =>
    (await client.query<{ place: number; identity: Identity }>(readSubjects, [last, subjectsAtATime])).rows;
  let last = 0;
  let written: Promise<unknown> = Promise.resolve();
  for (let next = read(last); ;) {
    const rows = await next;
    await written;
    if (rows.length === 0) return last;
    last = rows.at(-1)?.place ?? last;
    next = read(last); // the database is at it while these are looked at
    const keys = rows.map(({ place, identity }) => {
      const prepared = prepare(identity);
      keep(place, prepared);
      // The last bit tells which keys count only where few share them.
      const hashes = [
        ...keysOf(prepared).map((key) => 2 * hashOf(key)),
        ...perhapsKeysOf(prepared).map((key) => 2 * hashOf(key) + 1),
      ];
      return `{${[...new Set(hashes)].join(',')}}`;
    });
    written = client.query(addKeys, [rows.map(({ place }) => place), keys]);
    tell(`${last.toLocaleString('en-GB')} are read`);
  }
}

/** 52 bits, which a number holds exactly. Two keys with one hash only cost a comparison. */
function hashOf(text: string): number {
  let [one, other] = [0x811c9dc5, 0x9747b28c];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    one = Math.imul(one ^ code, 0x01000193);
    other = Math.imul(other ^ code, 0x5bd1e995);
  }
  return (one >>> 0) * 2 ** 20 + (other >>> 12);
}
