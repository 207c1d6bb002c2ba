import { setTimeout as wait } from 'node:timers/promises';
import { Pool, type PoolClient } from 'pg';
import { isTransient, toStoreError } from './store-error.ts';
import { inSight } from './sight-sql.ts';
import type { Reader } from './store.ts';

/** A statement that the server plans once for each connection. */
export interface Statement {
  readonly name: string;
  readonly text: string;
}

export type Ask = <Row extends object>(statement: Statement, values: readonly unknown[]) => Promise<Row[]>;

/**
 * Every query here goes through an index, and people differ: one has three interactions, another 36,000. Generic plans
 * that scan no table, and join in the order in which the query is written, stay flat for both. The statements see to the
 * rest: a left join, or a key that is any of an array, leaves the planner no way to start at the large side. Other processes would take longer to
 * start than a query does.
 */
export const settings = [
  'plan_cache_mode=force_generic_plan',
  'join_collapse_limit=1',
  'jit=off',
  'max_parallel_workers_per_gather=0',
  'TimeZone=UTC',
].concat(['seqscan', 'bitmapscan', 'hashjoin', 'mergejoin', 'hashagg', 'material'].map((name) => `enable_${name}=off`));

export function createPool(connectionString: string): Pool {
  const pool = new Pool({
    connectionString,
    pipeline: true,
    max: 10,
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 60_000,
    statement_timeout: 10_000,
    query_timeout: 15_000,
    idle_in_transaction_session_timeout: 15_000,
    keepAlive: true,
    application_name: 'acquaint',
    options: settings.map((setting) => `-c ${setting}`).join(' '),
  });
  // A connection that breaks is dropped by the pool, and fails the statements that wait for it: nobody else need be told.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}

/**
 * One transaction in which only this institution's rows exist, and all of them: for what is written, which counts also what its
 * colleague may not see.
 */
export async function withInstitution<T>(
  pool: Pool,
  institutionId: string,
  work: (ask: Ask) => T | Promise<T>,
): Promise<T> {
  const settings = { institution_id: requireUuid(institutionId), viewer_id: 'everything', viewer_ties: 'on' };
  return await inTransaction(pool, settings, work);
}

/** One transaction in which only those rows exist that a colleague may see: for whatever is read on their behalf. */
export async function withViewer<T>(
  pool: Pool,
  { institutionId, colleagueId, sight }: Reader,
  work: (ask: Ask) => T | Promise<T>,
): Promise<T> {
  const settings = {
    institution_id: requireUuid(institutionId),
    viewer_id: requireUuid(colleagueId),
    viewer_everyone: sight.everyone ? 'on' : 'off',
    viewer_units: `{${sight.unitIds.map(requireUuid).join(',')}}`,
    viewer_ties: sight.ties ? 'on' : 'off',
    viewer_manages: sight.managed === true ? 'on' : 'off',
  };
  return await inTransaction(pool, settings, (ask) =>
    work((statement, values) => ask(inSight(statement, sight), values)),
  );
}

/**
 * Statements are sent as they are asked, without waiting for the answers; those that nobody has waited for go out together with
 * the commit, which fails if one of them did.
 */
async function inTransaction<T>(
  pool: Pool,
  settings: Readonly<Record<string, string>>,
  work: (ask: Ask) => T | Promise<T>,
): Promise<T> {
  const client = await connect(pool);
  const sent: Promise<unknown>[] = [];
  const send = <Answer>(answer: Promise<Answer>): Promise<Answer> => {
    answer.catch(() => undefined); // it is looked at below
    sent.push(answer);
    return answer;
  };
  // Literals, because set_config does not reach the workers of a distributed database; nothing but words and UUIDs gets in.
  const sets = Object.entries(settings).map(([name, value]) => `set local app.${name} = '${value}'`);
  void send(client.query(['begin', ...sets].join('; ')));
  try {
    const result = await work((statement, values) =>
      send(client.query({ ...statement, values: [...values] }).then(({ rows }) => rows)),
    );
    void send(client.query('commit'));
    await Promise.all(sent);
    client.release();
    return result;
  } catch (cause) {
    const ended = await client.query('rollback').then(
      () => undefined,
      () => true,
    );
    client.release(ended);
    throw toStoreError((await firstFailure(sent)) ?? cause);
  }
}

/**
 * Again, when another transaction was in the way: it made or removed what this one was about to use. After a while of chance,
 * longer each time, so that those who were in each other's way don't meet again.
 */
export async function withRetries<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (cause) {
      if (attempt === 10 || !isTransient(cause)) throw cause;
      await wait(Math.random() * 2 ** attempt);
    }
  }
}

/** After one statement has failed, all those behind it fail because of it: theirs is not the reason. */
async function firstFailure(sent: readonly Promise<unknown>[]): Promise<unknown> {
  const outcomes = await Promise.allSettled(sent);
  return outcomes.find((outcome) => outcome.status === 'rejected')?.reason;
}

async function connect(pool: Pool): Promise<PoolClient> {
  try {
    return await pool.connect();
  } catch (cause) {
    throw toStoreError(cause);
  }
}

function requireUuid(text: string): string {
  if (!/^[\da-f-]{36}$/i.test(text)) throw new TypeError('An id is a UUID');
  return text.toLowerCase();
}
