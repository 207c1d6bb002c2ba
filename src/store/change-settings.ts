import { appendAudit } from './audit.ts';
import { settingsColumn } from './institution.ts';
import { asOwner } from './owner-session.ts';
import type { Ask } from './session.ts';
import type { InstitutionSettings } from './store.ts';

/** Changes those settings that are given, and resolves to all. */
export async function changeSettings(options: {
  /** Connects as the owner of the database. */
  readonly connectionString: string;
  readonly institutionId: string;
  readonly change: (settings: InstitutionSettings) => InstitutionSettings;
}): Promise<InstitutionSettings> {
  const { connectionString, institutionId } = options;
  return await asOwner(connectionString, async (client) => {
    const ask: Ask = async (statement, values) => (await client.query({ ...statement, values: [...values] })).rows;
    await client.query("select set_config('app.institution_id', $1, true)", [institutionId]);
    const [before] = await ask<{ readonly settings: InstitutionSettings }>(hold, [institutionId]);
    if (!before) throw new Error('The settings of an institution on board');
    const settings = options.change(before.settings);
    const { asksBeforeSending, allowsDelegates, category } = settings;
    const values = [asksBeforeSending, allowsDelegates, category?.name ?? null, category?.colour ?? null];
    if ((await ask(put, [institutionId, ...values])).length > 0) {
      await appendAudit(ask, {
        institutionId,
        colleagueId: null,
        action: 'institution-changed',
        subjectId: institutionId,
        details: {
          asksBeforeSending,
          allowsDelegates,
          category: category ? `${category.name} ${category.colour}` : '',
        },
      });
    }
    return settings;
  });
}

const hold = {
  name: 'hold-settings',
  text: `select ${settingsColumn} from institution where institution_id = $1 for update`,
};

const put = {
  name: 'put-settings',
  text: `update institution set
      asks_before_sending = $2, allows_delegates = $3, category_name = $4, category_colour = $5
    where institution_id = $1
      and (asks_before_sending, allows_delegates, category_name, category_colour) is distinct from ($2, $3, $4, $5)
    returning institution_id`,
};
