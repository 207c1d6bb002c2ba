import { Client } from 'pg';
import { startPostgres } from '#store/postgres/start.ts';

/** Run as a process of its own: starts the folder's PostgreSQL and says each number once it is committed. */
const [, , dataFolder = ''] = process.argv;
const postgres = await startPostgres({ dataFolder });
const client = new Client(postgres.ownerUrl);
client.on('error', () => process.exit(1));
await client.connect();
await client.query('create table if not exists written (number integer primary key)');
for (let number = 1; ; number += 1) {
  await client.query('insert into written values ($1)', [number]).catch(() => process.exit(1));
  process.stdout.write(`${String(number)}\n`);
}
