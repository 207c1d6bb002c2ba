import { execFileSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres } from '#store/postgres/start.ts';

/** An empty PostgreSQL as an administrator finds it: a superuser with a password, no role and no database of ours. */
export interface AdministratedPostgres {
  readonly host: string;
  readonly port: number;
  readonly superuserUrl: string;
  /** Where pg_dump and pg_restore of the server's own version are; undefined on a machine that has none. */
  readonly tools: string | undefined;
  readonly stop: () => Promise<void>;
}

/** Debian's PostgreSQL where it is installed, because pg_dump comes with it; else the embedded one, emptied. */
export async function startAdministratedPostgres(): Promise<AdministratedPostgres> {
  const installed = '/usr/lib/postgresql';
  const versions = existsSync(installed)
    ? readdirSync(installed).sort((one, other) => Number(other) - Number(one))
    : [];
  const tools = versions.map((version) => join(installed, version, 'bin')).find((bin) => hasAll(bin));
  return tools === undefined ? startEmbedded() : startInstalled(tools);
}

function hasAll(bin: string): boolean {
  return ['initdb', 'pg_ctl', 'pg_dump', 'pg_restore', 'createdb'].every((name) => existsSync(join(bin, name)));
}

async function startInstalled(tools: string): Promise<AdministratedPostgres> {
  const folder = mkdtempSync(join(tmpdir(), 'acquaint-deployment-'));
  const account = unprivilegedAccount();
  const passwordFile = join(folder, 'password');
  writeFileSync(passwordFile, 'superuser-password\n');
  if (account) for (const path of [folder, passwordFile]) chownSync(path, account.uid, account.gid);
  const data = join(folder, 'data');
  const port = await findFreePort();
  const run = (name: string, words: readonly string[]) =>
    execFileSync(join(tools, name), words, { ...account, cwd: folder, stdio: 'ignore' });
  run('initdb', ['-D', data, '-U', 'postgres', '-A', 'scram-sha-256', `--pwfile=${passwordFile}`, '--no-sync']);
  const settings = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=${folder} -c fsync=off`;
  run('pg_ctl', ['start', '-w', '-D', data, '-l', join(folder, 'log'), '-o', settings]);
  return {
    host: '127.0.0.1',
    port,
    superuserUrl: `postgres://postgres:superuser-password@127.0.0.1:${port}/postgres`,
    tools,
    stop: async () => {
      run('pg_ctl', ['stop', '-w', '-m', 'fast', '-D', data]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function startEmbedded(): Promise<AdministratedPostgres> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'acquaint-deployment-'));
  const postgres = await startPostgres({ dataFolder, transport: 'tcp' });
  const { Client } = await import('pg');
  const superuser = new Client({ connectionString: postgres.superuserUrl });
  await superuser.connect();
  for (const statement of ['drop database acquaint', 'drop role acquaint_owner', 'drop role acquaint_server']) {
    await superuser.query(statement);
  }
  await superuser.end();
  const { hostname, port } = new URL(postgres.superuserUrl);
  return {
    host: hostname,
    port: Number(port),
    superuserUrl: postgres.superuserUrl,
    tools: undefined,
    stop: async () => {
      await postgres.stop();
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}

/** PostgreSQL refuses to run as root; Debian's package brings an account for it. */
function unprivilegedAccount(): { readonly uid: number; readonly gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const [, , uid, gid] = /^postgres:.*$/m.exec(readFileSync('/etc/passwd', 'utf8'))?.[0].split(':') ?? [];
  return { uid: Number(uid), gid: Number(gid) };
}

export async function findFreePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo; // a cast: it listens on a port
  await new Promise((resolve) => server.close(resolve));
  return port;
}
