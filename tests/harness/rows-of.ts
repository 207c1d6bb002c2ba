import { Client } from 'pg';

/** Every row of an institution in every table, as the server's role sees it when it names the institution. */
export async function rowsOf(serverUrl: string, institutionId: string): Promise<Map<string, string[]>> {
  const client = new Client({ connectionString: serverUrl });
  await client.connect();
  try {
    await client.query(
      `begin; set local app.institution_id = '${institutionId}'; set local app.viewer_id = 'everything'`,
    );
    const { rows: tables } = await client.query<{ name: string }>(
      `select table_name as name from information_schema.columns
      where table_schema = 'public' and column_name = 'institution_id' order by 1`,
    );
    const found = new Map<string, string[]>();
    for (const { name } of tables) {
      const { rows } = await client.query<{ row: string }>(
        `select to_jsonb(${name})::text as row from ${name} where institution_id = $1 order by 1`,
        [institutionId],
      );
      found.set(
        name,
        rows.map(({ row }) => row),
      );
    }
    return found;
  } finally {
    await client.end();
  }
}
