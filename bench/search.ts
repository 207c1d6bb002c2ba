import type { Client } from 'pg';
import { readSearchText } from '../src/domain/search-text.ts';
import type { Reader, Store } from '../src/store/store.ts';
import { explainSearch } from './explain-search.ts';
import { quantile } from './method.ts';
import { randomFrom } from './random.ts';
import type { ReadingBench } from './reading.ts';
import { domainOf, givenNames, organisationNames, topicOf, wordOf } from './search-data.ts';
import { milliseconds, times, type Row } from './table.ts';

/** What is typed, by what it is like, beside the least that finds people: one word by equality, without policies. */
export async function measureSearch(
  bench: ReadingBench,
  { calls, onProgress }: { readonly calls: number; readonly onProgress: (text: string) => void },
): Promise<Row[]> {
  const rows: Row[] = [];
  // One round before the others: of a store that has just started, each page comes from the disk.
  for (let round = 0; round < calls; round += 1) {
    const typed = Object.values(queries)[round % Object.keys(queries).length] ?? family;
    await searchFor(bench.store, bench.sights['everyone’s'], typed());
  }
  for (const [sight, jo] of Object.entries(bench.sights)) {
    for (const [what, typed] of Object.entries(queries)) {
      rows.push(await measure({ ...bench, jo, what: `${what}, ${sight}`, typed, calls }));
      onProgress(`Search, ${what}, ${sight}: measured`);
    }
  }
  return rows;
}

const random = randomFrom(20_260_104);
const some = (most: number, power = 3) => Math.floor(random() ** power * most);
const family = () => wordOf(some(60_000));
const given = () => wordOf(givenNames + some(3_000));
const slip = (word: string) => {
  const at = 1 + some(word.length - 2, 1);
  return `${word.slice(0, at)}${word.charAt(at + 1)}${word.charAt(at)}${word.slice(at + 2)}`;
};

const queries: Readonly<Record<string, () => string>> = {
  'a family name': family,
  'given and family name': () => `${given()} ${family()}`,
  'a name as it is typed': () => `${given()} ${family().slice(0, 3)}`,
  'two letters': () => wordOf(some(60_000, 1)).slice(0, 2),
  'a name with a slip': () => slip(family()),
  'two names with a slip each': () => `${slip(given())} ${slip(family())}`,
  'the commonest names': () => `${wordOf(givenNames)} ${wordOf(0)}`,
  'an organisation': () => `${wordOf(organisationNames + some(30_000, 1))} University`,
  'a domain': () => domainOf(some(30_000, 1)),
  'a topic': () => `Who knows about ${topicOf(some(30_000))}?`,
  'the commonest topic': () => topicOf(0),
  'two topics': () => `${topicOf(some(30_000))} ${topicOf(some(30_000))}`,
  'a topic with a slip': () => slip(topicOf(some(30_000))),
};

async function measure(options: {
  readonly store: Store;
  readonly database: Client;
  readonly jo: Reader;
  readonly what: string;
  readonly typed: () => string;
  readonly calls: number;
}): Promise<Row> {
  const { store, database, jo, what, typed, calls } = options;
  const timesOf = { search: [] as number[], floor: [] as number[] };
  const clock = async (into: number[], call: () => Promise<unknown>) => {
    const started = performance.now();
    await call();
    into.push(performance.now() - started);
  };
  for (let index = -10; index < calls; index += 1) {
    const text = typed();
    const [first = ''] = readSearchText(text).words;
    await clock(timesOf.search, () => searchFor(store, jo, text));
    await clock(timesOf.floor, () => database.query({ name: 'floor', text: floor, values: [jo.institutionId, first] }));
  }
  const measured = { search: timesOf.search.slice(10), floor: timesOf.floor.slice(10) };
  const facts = await explainSearch(database, jo, readSearchText(typed()));
  const p95 = quantile(measured.search, 0.95);
  return {
    what,
    figures: {
      'p50, ms': milliseconds(quantile(measured.search, 0.5)),
      'p95, ms': milliseconds(p95),
      'floor p50, ms': milliseconds(quantile(measured.floor, 0.5)),
      ratio: times(quantile(measured.search, 0.5) / quantile(measured.floor, 0.5)),
      pages: facts.pages.toLocaleString('en'),
      'scans without an index': String(facts.scans),
    },
    aims: [
      { figure: 'p95, ms', value: p95, most: 100 },
      { figure: 'scans without an index', value: facts.scans, most: 0 },
    ],
  };
}

async function searchFor(store: Store, jo: Reader, typed: string): Promise<void> {
  await store.search({ ...jo, text: readSearchText(typed), purposes: [], limit: 10 });
}

const floor = `select person.id, person.display_name from name_word
  join person on person.institution_id = name_word.institution_id and person.id = name_word.subject_id
  where name_word.institution_id = $1 and name_word.kind = 'person' and name_word.word = $2 limit 10`;
