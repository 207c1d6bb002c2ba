import type { Pool } from 'pg';
import { appendAudit } from './audit.ts';
import type { MeStore, MyChoices } from './me-store.ts';
import { withInstitution, type Statement } from './session.ts';

export async function changeMySettings(
  pool: Pool,
  { institutionId, colleagueId, visibility, language }: Parameters<MeStore['changeMySettings']>[0],
): Promise<MyChoices> {
  return await withInstitution(pool, institutionId, async (ask) => {
    const chosen = [visibility !== undefined, visibility ?? null, language !== undefined, language ?? null];
    const [row] = await ask<Changed>(change, [institutionId, colleagueId, ...chosen]);
    if (!row) throw new Error('A colleague who has signed in is there');
    const { isChanged, ...choices } = row;
    if (isChanged) {
      void appendAudit(ask, {
        institutionId,
        colleagueId,
        action: 'colleague-settings-changed',
        subjectId: colleagueId,
        details: { visibility: choices.visibility ?? '', language: choices.language ?? '' },
      });
    }
    return choices;
  });
}

type Changed = MyChoices & { readonly isChanged: boolean };

const change: Statement = {
  name: 'change-my-settings',
  text: `update colleague set
      default_visibility = case when $3::boolean then $4 else before.default_visibility end,
      language = case when $5::boolean then $6 else before.language end
    from (
      select own.id, own.default_visibility, own.language from colleague as own
      where own.institution_id = $1 and own.id = $2 for no key update
    ) as before
    where colleague.institution_id = $1 and colleague.id = before.id
    returning colleague.default_visibility as visibility, colleague.language,
      (colleague.default_visibility, colleague.language) is distinct from (before.default_visibility, before.language)
        as "isChanged"`,
};
