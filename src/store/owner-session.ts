import { Client } from 'pg';
import type { Ask } from './session.ts';
import { toStoreError } from './store-error.ts';

/** One transaction as the database's owner, who sees what everybody has logged; for the administrator's commands and bulk loading. */
export async function asOwner<T>(connectionString: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({
    connectionString,
    pipeline: true,
    connectionTimeoutMillis: 5_000,
    application_name: 'acquaint-owner',
  });
  client.on('error', () => undefined); // the query that is running fails with it
  try {
    await client.connect();
    await client.query("begin; set local app.viewer_id = 'everything'; set local app.viewer_ties = 'on'");
    const result = await work(client);
    await client.query('commit');
    return result;
  } catch (cause) {
    throw toStoreError(cause);
  } finally {
    await client.end().catch(() => undefined); // an unfinished transaction ends with its connection
  }
}

/** The same within one institution, where statements are asked as the server asks them. */
export async function asOwnerIn<T>(
  { connectionString, institutionId }: { readonly connectionString: string; readonly institutionId: string },
  work: (ask: Ask) => Promise<T>,
): Promise<T> {
  return await asOwner(connectionString, async (client) => {
    await client.query("select set_config('app.institution_id', $1, true)", [institutionId]);
    return await work(async (statement, values) => (await client.query({ ...statement, values: [...values] })).rows);
  });
}
