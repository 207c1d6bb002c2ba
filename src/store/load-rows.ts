import type { Client } from 'pg';

/** One statement, a parameter for each column. COPY would be faster, but PostgreSQL refuses it under a policy. */
export async function insert(
  client: Client,
  table: string,
  institutionId: string,
  columns: Readonly<Record<string, readonly unknown[]>>,
): Promise<void> {
  const described = Object.keys(columns).map((column) => {
    const [name = '', type = ''] = column.split(' ');
    return { name, type, sent: type.endsWith('[]') || type === 'bytea' ? 'text' : type };
  });
  const names = described.map(({ name }) => name).join(', ');
  const parameters = described.map(({ sent }, index) => `$${String(index + 2)}::${sent}[]`).join(', ');
  const values = described.map(({ name, type }) => `${name}::${type}`).join(', ');
  await client.query(
    `insert into ${table} (institution_id, ${names}) select $1, ${values} from unnest(${parameters}) as given (${names})`,
    [institutionId, ...Object.values(columns)],
  );
}
