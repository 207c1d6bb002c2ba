import { createReadStream, createWriteStream, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import xz from 'xz-decompress';
import { createTestDatabase, type TestDatabase } from '../harness/database.ts';
import { runAcquaint, type Outcome } from './run-acquaint.ts';

let database: TestDatabase;
const folder = mkdtempSync(join(tmpdir(), 'acquaint-reference-'));
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(async () => {
  await database.drop();
  rmSync(folder, { recursive: true });
});

/** Without how far it is, which a busy machine makes it tell. */
async function importReference(...words: string[]): Promise<Outcome> {
  const outcome = await runAcquaint(['import', 'reference', ...words], { DATABASE_OWNER_URL: database.ownerUrl });
  return { ...outcome, stderr: outcome.stderr.replace(/^.*…\n/gm, '') };
}

function fileOf(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

async function ask(text: string): Promise<unknown[]> {
  const client = new Client({ connectionString: database.ownerUrl });
  await client.connect();
  try {
    return (await client.query({ text, rowMode: 'array' })).rows;
  } finally {
    await client.end();
  }
}

const list = `domain,name,company,licence
acme.example,Acme Ltd,123,OGL 3.0
acme.test,Acme Ltd,123,OGL 3.0
no domain,Broken
other.example,Other,
`;

describe('importing a list of domains', () => {
  test('keeps it, and tells a line that cannot be read', async () => {
    const path = fileOf('list.csv', list);
    const imported = await importReference('domains', path, '--version', '2026');
    expect(imported).toEqual({
      code: 0,
      stdout:
        'Imported 3 records; 3 domains of all sources lead to an organisation. Organisations that were named: 0.\n',
      stderr: `${path}:4: "no" is not a domain\n`,
    });
    expect(await ask('select source, file_name, version, licence, record_count from reference_source')).toEqual([
      ['domains', 'list.csv', '2026', 'OGL 3.0, not stated', 3],
    ]);
    expect(await ask('select domain, name, source from reference_domain order by domain')).toEqual([
      ['acme.example', 'Acme Ltd', 'domains'],
      ['acme.test', 'Acme Ltd', 'domains'],
      ['other.example', 'Other', 'domains'],
    ]);
    expect((await importReference('domains', path, '--version', '2026')).stdout).toBe(
      'Nothing has changed: 3 records; 3 domains of all sources lead to an organisation.\n',
    );
  });

  test('changes nothing where a file is another source’s, is empty, or is not there', async () => {
    const before = await ask('select *, xmin::text from reference_source');
    const university = fileOf('hipo.json', '[{"name": "Leeds", "domains": ["leeds.example"]}]');
    const foreign = await importReference('ror', university);
    expect(foreign).toMatchObject({ code: 1, stdout: '' });
    expect(foreign.stderr).toBe(
      `${university}: "Leeds" is a record of universities\n${university} holds no record of ror: nothing is changed.\n`,
    );
    expect((await importReference('domains', fileOf('empty.csv', ''))).code).toBe(1);
    const missing = join(folder, 'missing.csv');
    expect(await importReference('domains', missing)).toEqual({
      code: 1,
      stdout: '',
      stderr: `The reference data in ${missing} cannot be read: no such file or directory.\n`,
    });
    expect(await ask('select *, xmin::text from reference_source')).toEqual(before);
  });

  test('leaves out a record with characters that no text has', async () => {
    const path = fileOf(
      'zero.json',
      '[{"name":"a\\u0000b","domains":["zero.example"]},{"name":"B","domains":["b.example"]}]',
    );
    const imported = await importReference('universities', path);
    expect(imported.stdout).toMatch(/^Imported 1 records/);
    expect(imported.stderr).toMatch(/holds a character that no text has\n$/);
  });

  test.each([[[]], [['ror']], [['people', 'x.csv']], [['ror', 'a.json', 'b.json']]])(
    'with the words %j says how it is called',
    async (words) => {
      const { code, stderr } = await importReference(...words);
      expect(code).toBe(2);
      expect(stderr).toMatch(/^Say ror, universities or domains, and one file\. Usage: acquaint import reference/);
    },
  );
});

const corpus = process.env['ACQUAINT_CORPUS'];

describe.skipIf(!corpus)('importing real reference data', { timeout: 600_000 }, () => {
  async function unpack(name: string): Promise<string | undefined> {
    const packed = join(corpus ?? '', 'organisations', `${name}.xz`);
    if (!existsSync(packed)) return undefined;
    const path = join(folder, name);
    // Casts: Node's own types of the same streams, apart from the kinds of buffers that they may hold.
    const compressed = Readable.toWeb(createReadStream(packed)) as ConstructorParameters<typeof xz.XzReadableStream>[0];
    const text = Readable.fromWeb(new xz.XzReadableStream(compressed) as Parameters<typeof Readable.fromWeb>[0]);
    await pipeline(text, createWriteStream(path));
    return path;
  }

  test('of tens of thousands of organisations, again and again, ends with each domain at its organisation', async ({
    skip,
  }) => {
    const [ror, universities] = [await unpack('ror-merged-51k.jsonl'), await unpack('hipo-universities.json')];
    if (ror === undefined || universities === undefined) return skip();
    for (const words of [
      ['ror', ror],
      ['universities', universities],
    ] as const) {
      expect((await importReference(...words)).stdout).toMatch(/^Imported \d+,\d{3} records/);
    }
    const before = await ask('select count(*), max(xmin::text::bigint) from reference_domain');
    expect((await importReference('ror', ror)).stdout).toMatch(/^Nothing has changed/);
    expect(await ask('select count(*), max(xmin::text::bigint) from reference_domain')).toEqual(before);
    const york =
      "select name, ror, licence from reference_domain join reference_source using (source) where domain = 'york.ac.uk'";
    expect(await ask(york)).toEqual([['University of York', '04m01e293', 'CC0 1.0']]);
    expect(await ask("select domain from reference_shared_domain where domain = 'wales.nhs.uk'")).toHaveLength(1);
  });
});
