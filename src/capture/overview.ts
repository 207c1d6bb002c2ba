import type { PaneClient } from '#api/client.ts';
import type { Response } from '#api/types.ts';

/** A person or an organisation. */
export interface About {
  readonly subject: 'person' | 'organisation';
  readonly id: string;
}

/** The whole relationship with one; rejects with AppError. */
export async function readOverview(
  client: PaneClient,
  { subject, id }: About,
): Promise<Response<'getPersonOverview'> | Response<'getOrganisationOverview'>> {
  const params = { id };
  return subject === 'person'
    ? await client.getPersonOverview({ params })
    : await client.getOrganisationOverview({ params, query: {} });
}
