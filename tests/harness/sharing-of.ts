import { Client } from 'pg';
import type { Policy } from '#domain/policy.ts';
import type { Unit } from '#domain/visibility.ts';

/** Decides for an institution about sharing; whoever serves it already may know that only a minute later. */
export async function decideSharing(options: {
  /** Connects as the owner of the database. */
  readonly ownerUrl: string;
  readonly institutionId: string;
  readonly policy?: Partial<Policy>;
  readonly units?: readonly Pick<Unit, 'id' | 'name' | 'parentId' | 'seesBelow'>[];
  /** E-mail address → unit's id, of colleagues who have signed in. */
  readonly unitOf?: Readonly<Record<string, string>>;
}): Promise<void> {
  const { ownerUrl, institutionId, policy, units = [], unitOf = {} } = options;
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query("select set_config('app.institution_id', $1, false)", [institutionId]);
    await client.query("select set_config('app.viewer_id', 'everything', false)");
    if (policy) {
      await client.query('update institution set policy = $2 where institution_id = $1', [institutionId, policy]);
    }
    for (const { id, name, parentId = null, seesBelow } of units) {
      await client.query(
        'insert into unit (institution_id, id, name, parent_id, sees_below) values ($1, $2, $3, $4, $5)',
        [institutionId, id, name, parentId, seesBelow],
      );
    }
    for (const [emailAddress, unitId] of Object.entries(unitOf)) {
      const values = [institutionId, emailAddress, unitId];
      await client.query('update colleague set unit_id = $3 where institution_id = $1 and email_address = $2', values);
    }
  } finally {
    await client.end();
  }
}
