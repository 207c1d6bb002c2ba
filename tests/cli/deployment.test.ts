import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { copyProject } from './copy-project.ts';
import { findFreePort, startAdministratedPostgres, type AdministratedPostgres } from './deployment-postgres.ts';
import { root } from './run-acquaint.ts';

/** The page's own commands, run in a copy of the project; only store and server are at other places in the test. */
const page = readFileSync(join(root, 'docs/deployment.md'), 'utf8');
const run = promisify(execFile);
let postgres: AdministratedPostgres;
let port: number;
let folder: string;
let server: ChildProcess | undefined;

beforeAll(async () => {
  postgres = await startAdministratedPostgres();
  port = await findFreePort();
  folder = mkdtempSync(join(tmpdir(), 'acquaint-deployed-'));
  copyProject(folder);
});
afterAll(async () => {
  if (server?.pid !== undefined && server.exitCode === null && server.signalCode === null)
    process.kill(-server.pid, 'SIGKILL');
  await postgres.stop();
  rmSync(folder, { recursive: true });
});

/** The blocks of a kind, in their order on the page. */
function blocks(kind: string): string[] {
  const found = [...page.matchAll(/^```([^\n]*)\n(.*?)^```$/gms)].filter(([, name]) => name === kind);
  return found.map(([, , text = '']) =>
    text.replaceAll('localhost:5432', `${postgres.host}:${postgres.port}`).replaceAll(':3000', `:${port}`),
  );
}

function blockWith(text: string): string {
  const block = blocks('sh').find((one) => one.includes(text));
  if (block === undefined) throw new Error(`docs/deployment.md has no sh block with ${text}`);
  return block;
}

const environment = () => ({
  PATH: `${join(root, 'node_modules/.bin')}:${process.env['PATH']}`,
  HOME: process.env['HOME'],
  ACQUAINT_PORT: String(port),
});

async function shell(script: string, env: object = {}): Promise<string> {
  return (await run('sh', ['-euc', script], { cwd: folder, env: { ...environment(), ...env } })).stdout;
}

async function asSuperuser<Row extends object>(statements: string, database = 'postgres'): Promise<Row[]> {
  const client = new Client({ connectionString: postgres.superuserUrl.replace(/\/postgres$/, `/${database}`) });
  await client.connect();
  try {
    let rows: Row[] = [];
    // One at a time: a database can't be made inside a transaction, which several at once are.
    for (const one of statements.split(';').filter((text) => text.trim() !== ''))
      rows = (await client.query<Row>(one)).rows;
    return rows;
  } finally {
    await client.end();
  }
}

test('the roles and the database are made as the page says', async () => {
  expect(blocks('sql')).toHaveLength(1);
  await asSuperuser(blocks('sql').join(''));
});

test('the pages are built, the tables made and an institution taken on board as the page says', async () => {
  // The copy is installed already: npm says whether it could be.
  const commands = blockWith('npm run acquaint -- migrate').replace(/^npm ci$/m, '$& --dry-run --offline');
  expect(commands).toContain('--dry-run');
  const output = await shell(`${blockWith('export DATABASE_URL')}\n${commands}`);
  expect(output).toContain('its manifest.xml for https://acquaint.example.ac.uk.');
  expect(output).toContain('The store is up to date.');
  expect(output).toContain('9f8e7d6c-5b4a-4938-8271-605f4e3d2c1b\tUniversity of Example\texample.ac.uk');
}, 180_000);

test('the manifests that are to be uploaded are for the page’s address, and stay so when a start builds the pages', async () => {
  const command = /`(npm run build [^`]*--permission mailbox)`/.exec(page)?.[1] ?? '';
  await shell(`${blockWith('export DATABASE_URL')}\n${command}`);
  const readManifests = () =>
    ['manifest.xml', 'manifest-mailbox.xml'].map((name) => readFileSync(join(folder, 'dist', name), 'utf8'));
  const built = readManifests();
  for (const manifest of built) {
    expect(manifest).toContain('https://acquaint.example.ac.uk/taskpane.html');
    expect(manifest).not.toContain('localhost');
  }
  expect(built.map((manifest) => /<Permissions>(\w+)</.exec(manifest)?.[1])).toEqual([
    'ReadWriteItem',
    'ReadWriteMailbox',
  ]);
  await shell('node scripts/build.ts --only pages,emulator');
  expect(readManifests()).toEqual(built);
}, 180_000);

test('a build for a permission that there is not says which there are', async () => {
  await expect(shell('node scripts/build.ts --permission everything')).rejects.toThrow(
    'The permission is item or mailbox, not everything. Usage',
  );
});

test('the server starts as the page says, answers as the page says, and stops on SIGTERM', async () => {
  const script = `${blockWith('export DATABASE_URL')}\n${blocks('sh').find((block) => block.trim() === 'npm run serve')}`;
  const started = spawn('sh', ['-euc', script], { cwd: folder, env: environment(), detached: true });
  server = started;
  const log: string[] = [];
  started.stdout.on('data', (text) => log.push(String(text)));
  started.stderr.on('data', (text) => log.push(String(text)));
  await expect.poll(() => log.join(''), { timeout: 20_000 }).toContain('"message":"listening"');

  for (const [, url = ''] of blockWith('curl').matchAll(/^curl --fail (\S+)$/gm)) {
    const answer = await fetch(url);
    expect(answer.status, `${url} ${log.join('')}`).toBe(200);
  }
  const origin = `http://127.0.0.1:${port}`;
  expect(await (await fetch(`${origin}/manifest.xml`)).text()).toContain('https://acquaint.example.ac.uk/');
  const pane = await (await fetch(`${origin}/taskpane.html`)).text();
  expect(pane).toContain('"clientId":"5a3c9e1d-7a8e-4a52-9d0b-1f2e3d4c5b6a"');
  expect(pane).toContain('https://login.microsoftonline.com/organizations');
  expect((await fetch(`${origin}/api/v1/me`)).status).toBe(401);

  const ended = new Promise((resolve) => started.once('close', resolve));
  if (started.pid !== undefined) process.kill(-started.pid, 'SIGTERM');
  await ended;
  expect(log.join('')).toContain('"message":"stopped"');
});

test('the audit is checked and written out as the page says', async () => {
  const [verify, list] = blockWith('audit verify').split('\n');
  const output = await shell(`${blockWith('export DATABASE_URL')}\n${verify}\n${list}`);
  expect(output).toMatch(/^University of Example: \d+ entries .* Chain verified: nothing is wrong\.$/m);
});

test('what was backed up as the page says comes back as the page says', async ({ skip }) => {
  const [backup, restore] = [blocks('sh backup'), blocks('sh restore')];
  expect([backup.length, restore.length]).toEqual([1, 1]);
  if (postgres.tools === undefined) skip('pg_dump and pg_restore are not installed');
  const { username, password } = new URL(postgres.superuserUrl);
  const env = {
    PATH: `${postgres.tools}:${process.env['PATH']}`,
    PGHOST: postgres.host,
    PGPORT: String(postgres.port),
    PGUSER: username,
    PGPASSWORD: password,
  };
  await shell([...backup, ...restore].join('\n'), env);
  expect(await asSuperuser('select name from institution', 'acquaint_restored')).toEqual([
    { name: 'University of Example' },
  ]);
});

test('a server with nothing in its environment says which variables it needs, and ends with 1', async () => {
  const main = join(root, 'src/server/main.ts');
  const failure = run(process.execPath, [main], { cwd: root, env: {} });
  await expect(failure).rejects.toMatchObject({
    code: 1,
    stdout: '',
    stderr: expect.stringMatching(
      /^DATABASE_URL is missing: .*\.\nACQUAINT_URL is missing: .*\.\nACQUAINT_CLIENT_ID is missing: .*\.\n$/,
    ),
  });
});

test('every variable that the server reads is in the table of the page, and no other', async () => {
  const { configurationVariables } = await import('#server/configuration.ts');
  const table = [...page.matchAll(/^\| (`[^|]*`) *\|/gm)].flatMap(([, cell = '']) => cell.match(/[A-Z_]{5,}/g) ?? []);
  expect(table.toSorted()).toEqual([...configurationVariables, 'DATABASE_OWNER_URL'].toSorted());
});
