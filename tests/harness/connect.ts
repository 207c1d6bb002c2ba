import { Client } from 'pg';

/** Connected; a test that has run out of time may still be at it when its database goes, which is nobody's failure then. */
export async function connect(connectionString: string): Promise<Client> {
  const client = new Client({ connectionString });
  client.on('error', () => undefined);
  await client.connect();
  return client;
}
