import { escapeIdentifier, escapeLiteral, type Client } from 'pg';

/** Makes the owner of the database, the server's role, and the database, where they aren't there yet. */
export async function ensureRoles(superuser: Client, credentials: { readonly password?: string }): Promise<void> {
  const { rows } = await superuser.query<{ name: string }>(
    "select rolname as name from pg_roles where rolname like 'acquaint\\_%' union all select datname from pg_database where datname = 'acquaint'",
  );
  const existing = new Set(rows.map((row) => row.name));
  const password = credentials.password === undefined ? '' : ` password ${escapeLiteral(credentials.password)}`;
  for (const role of ['acquaint_owner', 'acquaint_server'].filter((name) => !existing.has(name))) {
    await superuser.query(
      `create role ${escapeIdentifier(role)} login nosuperuser nobypassrls nocreatedb nocreaterole${password}`,
    );
  }
  if (existing.has('acquaint')) return;
  await superuser.query('create database acquaint owner acquaint_owner');
}
