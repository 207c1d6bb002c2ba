import type { Pool } from 'pg';
import { appendAudit } from './audit.ts';
import type { IntroductionStore } from './introduction-store.ts';
import { withInstitution, type Statement } from './session.ts';

export async function liftIntroductionRefusal(
  pool: Pool,
  { institutionId, colleagueId, id }: Parameters<IntroductionStore['liftIntroductionRefusal']>[0],
): Promise<void> {
  await withInstitution(pool, institutionId, async (ask) => {
    const gone = await ask(removeRefusal, [institutionId, id, colleagueId]);
    if (gone.length === 0) return;
    const action = 'introduction-refusal-lifted';
    void appendAudit(ask, { institutionId, colleagueId, action, subjectId: id, details: {} });
  });
}

const removeRefusal: Statement = {
  name: 'remove-introduction-refusal',
  text: `delete from introduction_refusal where institution_id = $1 and id = $2 and colleague_id = $3 returning id`,
};
