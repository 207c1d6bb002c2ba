import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { LinkMapping } from '#domain/link-mapping.ts';
import { createTestDatabase, type TestDatabase } from '../harness/database.ts';
import { rowsOf } from '../harness/rows-of.ts';
import { createInstitution, type TestInstitution } from '../store/institutions.ts';
import { makeSystem } from '../store/linking.ts';
import { root, runAcquaint } from './run-acquaint.ts';

let database: TestDatabase;
let york: TestInstitution;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'acquaint-links-'));
});
afterAll(() => rm(folder, { recursive: true }));
beforeEach(async () => {
  database = await createTestDatabase();
  york = await createInstitution(database);
  await makeSystem(database, york.id);
  return () => database.drop();
});

const mapping: LinkMapping = {
  dates: 'day-month-year',
  decimal: 'point',
  currency: 'GBP',
  fields: {
    key: { column: 'Award no' },
    kind: { text: 'award' },
    title: { column: 'Title' },
    organisationName: { column: 'Funder' },
    startsOn: { column: 'Start' },
    amount: { column: 'Amount' },
  },
};

const header = 'Award no,Title,Funder,Start,Amount';
const rowOf = (index: number) =>
  `A${index},"Study ${index}, part 1",Funder ${index % 40} Ltd,01/03/20${10 + (index % 10)},"£1,0${10 + (index % 90)}.50"`;
const tableOf = (count: number) => [header, ...Array.from({ length: count }, (_, index) => rowOf(index))].join('\r\n');

async function write(name: string, text: string | Uint8Array): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, text);
  return path;
}

const environment = () => ({ DATABASE_OWNER_URL: database.ownerUrl });

async function run(file: string, ...words: string[]) {
  const answer = await runAcquaint(['links', 'import', file, '--system', 'finance', ...words], environment());
  return { ...answer, stderr: answer.stderr.replaceAll(file, 'FILE') };
}

async function linksNow(): Promise<string[]> {
  const rows = await rowsOf(database.serverUrl, york.id);
  return rows.get('link') ?? [];
}

test('a file is tried, run, and changes nothing the second time', async () => {
  const how = await write('Awards.json', JSON.stringify(mapping));
  const table = `${tableOf(5)}\r\nA9,,Acme,soon,5\r\nA1,Again,Acme,,\r\n\r\nTotal,,,,"£1,000.00"\r\n`;
  const file = await write('awards.csv', table);
  const report = join(folder, 'report.csv');
  const trial = await run(file, '--mapping', how, '--dry-run', '--report', report);
  expect(trial).toEqual({
    code: 0,
    stdout:
      'finance: 8 rows, 5 created, 0 changed, 0 as they were, 3 refused; 5 wait for somebody to say whose they are (nothing is changed yet).\n',
    stderr:
      'FILE:7: Start: “soon” – This is no date, such as 31/12/2026 or 2026-12-31\n' +
      'FILE:7: Title: This must not be empty\n' +
      'FILE:8: Award no: “A1” – Line 3 has the same key: this row is left out\n' +
      'FILE:10: Title: This must not be empty\n' +
      'FILE:10: Funder: The row does not say which organisation or person it is about\n',
  });
  expect(await linksNow()).toEqual([]);
  expect((await readFile(report, 'utf8')).split('\r\n').slice(0, 3)).toEqual([
    '\ufeffLine,Column,Value,Reason',
    '7,Start,soon,"This is no date, such as 31/12/2026 or 2026-12-31"',
    '7,Title,,This must not be empty',
  ]);
  // The mapping is remembered.
  expect((await run(file)).stdout).toMatch(/8 rows, 5 created, 0 changed, 0 as they were, 3 refused/);
  const first = await linksNow();
  expect(first).toHaveLength(5);
  expect((await run(file, '--mapping', 'Awards')).stdout).toMatch(/8 rows, 0 created, 0 changed, 5 as they were/);
  expect(await linksNow()).toEqual(first);
  const changed = await write('changed.csv', table.replace('Study 3', 'Studies 3'));
  expect((await run(changed)).stdout).toMatch(/0 created, 1 changed, 4 as they were/);
});

test('what cannot be begun is told', async () => {
  const file = await write('two.csv', tableOf(2));
  expect(await run(file)).toMatchObject({ code: 2, stderr: expect.stringContaining('Award no, Title, Funder') });
  expect(await run(file, '--mapping', 'none.json')).toMatchObject({
    code: 1,
    stderr: 'There is neither a file nor a mapping "none.json".\n',
  });
  const wrong = await write('wrong.json', JSON.stringify({ ...mapping, dates: 'whatever' }));
  expect((await run(file, '--mapping', wrong)).stderr).toMatch(/cannot be used: dates must be one of/);
  const other = await write('other.json', JSON.stringify(mapping).replace('"Title"', '"Titel"'));
  expect((await run(file, '--mapping', other)).stderr).toMatch(/names the column “Titel”, which is not in the file/);
  expect((await run(join(folder, 'none.csv'), '--mapping', other)).stderr).toBe('FILE cannot be read.\n');
  const workbook = await write('book.csv', Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0]));
  expect((await run(workbook, '--mapping', other)).stderr).toMatch(/is a workbook: save its sheet as CSV/);
  const unknown = await runAcquaint(['links', 'import', file, '--system', 'unheard-of'], environment());
  expect(unknown).toMatchObject({ code: 1, stderr: 'There is no connected system “unheard-of”.\n' });
});

/** Starts it, kills it once it has gone so many rows further, and answers how many it had put then; undefined when it came to its end. */
async function runAndKill(words: readonly string[], further: number): Promise<number | undefined> {
  const command = [join(root, 'src/cli/main.ts'), 'links', 'import', ...words, '--system', 'finance'];
  const child = spawn(process.execPath, command, { cwd: root, env: { PATH: process.env['PATH'], ...environment() } });
  const ended = once(child, 'close');
  const rowsNow = async () => {
    const imports = await database.store.listImports({ institutionId: york.id, limit: 1 });
    return imports[0]?.state === 'running' ? imports[0].counts.rows : 0;
  };
  const before = await rowsNow();
  while (child.exitCode === null && (await rowsNow()) < before + further) await delay(5);
  child.kill('SIGKILL');
  await ended;
  return child.exitCode === null ? await rowsNow() : undefined;
}

test('an import that is killed at any row, and again, comes to the same end', { timeout: 300_000 }, async () => {
  const rows = 20_000;
  const file = await write('many.csv', tableOf(rows));
  const how = await write('many.json', JSON.stringify(mapping));
  const killedAt: number[] = [];
  for (let kill = 0; kill < 5; kill += 1) {
    const at = await runAndKill([file, '--mapping', how], 1 + Math.floor(Math.random() * 5_000));
    if (at === undefined) break;
    killedAt.push(at);
  }
  expect(killedAt.some((at) => at > 0 && at < rows)).toBe(true);
  expect(killedAt).toEqual(killedAt.toSorted((one, other) => one - other));
  const last = await run(file, '--mapping', how);
  expect(last.stdout).toMatch(
    /20,000 rows, (?:20,000 created, 0 changed, 0 as they were|0 created, 0 changed, 20,000 as they were), 0 refused/,
  );
  const keys = (await linksNow()).map((row) => (JSON.parse(row) as { key: string }).key); // a cast: links have keys
  expect([keys.length, new Set(keys).size]).toEqual([rows, rows]);
  expect((await run(file)).stdout).toMatch(/0 created, 0 changed, 20,000 as they were/);
  await database.store.forgetImports({ institutionId: york.id, now: new Date(Date.now() + 2 * 86_400_000) });
  const left = await rowsOf(database.serverUrl, york.id);
  expect([left.get('link_import_part')?.length, left.get('link_import_key')?.length]).toEqual([0, 0]);
});
