import type { Pool } from 'pg';
import { appendAudit } from './audit.ts';
import type { MeStore } from './me-store.ts';
import { withInstitution, type Statement } from './session.ts';

export async function putMySettings(
  pool: Pool,
  { institutionId, colleagueId, visibility, language }: Parameters<MeStore['putMySettings']>[0],
): Promise<void> {
  await withInstitution(pool, institutionId, async (ask) => {
    const values = [institutionId, colleagueId, visibility ?? null, language ?? null];
    if ((await ask(put, values)).length === 0) return;
    void appendAudit(ask, {
      institutionId,
      colleagueId,
      action: 'colleague-settings-changed',
      subjectId: colleagueId,
      details: { visibility: visibility ?? '', language: language ?? '' },
    });
  });
}

const put: Statement = {
  name: 'put-my-settings',
  text: `update colleague set default_visibility = $3, language = $4
    where institution_id = $1 and id = $2 and (default_visibility, language) is distinct from ($3::text, $4::text)
    returning id`,
};
