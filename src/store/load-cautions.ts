import type { Client } from 'pg';
import type { BulkInstitution } from './bulk.ts';
import { insert } from './load-rows.ts';

/** Whom to ask before approaching an organisation, and whom not to contact. */
export async function insertCautions(client: Client, data: BulkInstitution): Promise<void> {
  const { stewards = [], marks = [] } = data;
  await insert(client, 'steward', data.institution.id, {
    'id uuid': stewards.map(({ id }) => id),
    'organisation_id uuid': stewards.map(({ organisationId }) => organisationId),
    'colleague_id uuid': stewards.map(({ colleagueId }) => colleagueId),
    'at timestamptz': stewards.map(({ at }) => at),
  });
  await insert(client, 'do_not_contact', data.institution.id, {
    'id uuid': marks.map(({ id }) => id),
    'person_id uuid': marks.map(({ personId }) => personId),
    'organisation_id uuid': marks.map(({ organisationId }) => organisationId),
    'reason text': marks.map(({ reason }) => reason),
    'at timestamptz': marks.map(({ at }) => at),
  });
}
