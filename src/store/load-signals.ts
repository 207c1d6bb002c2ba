import type { Client } from 'pg';
import type { BulkInstitution } from './bulk.ts';
import { insert } from './load-rows.ts';
import { valuesOf } from './signals.ts';

/** What to know before approaching whom. */
export async function insertSignals(client: Client, data: BulkInstitution): Promise<void> {
  const { signals = [] } = data;
  const values = signals.map(valuesOf);
  await insert(client, 'signal', data.institution.id, {
    'id uuid': signals.map(({ id }) => id),
    'kind text': signals.map(({ kind }) => kind),
    'person_id uuid': signals.map(({ personId }) => personId),
    'organisation_id uuid': signals.map(({ organisationId }) => organisationId),
    'set_at timestamptz': signals.map(({ setAt }) => setAt),
    ...Object.fromEntries(contentColumns.map((column, index) => [column, values.map((row) => row[index])])),
  });
}

/** In the order of `valuesOf`. */
const contentColumns = [
  'text text',
  'source text',
  'said_on date',
  'colleague_id uuid',
  'unit_id uuid',
  'check_kind text',
  'check_name text',
  'outcome text',
  'expires_on date',
];
