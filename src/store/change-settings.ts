import { holdDecisions, putDecisions } from './decisions.ts';
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
    const held = await holdDecisions(ask, institutionId);
    const { asksBeforeSending, allowsDelegates, halfLifeDays, category } = held.decisions;
    const before = { asksBeforeSending, allowsDelegates, halfLifeDays, ...(category ? { category } : {}) };
    const settings = options.change(before);
    const after = { ...held.decisions, ...settings, category: settings.category ?? null };
    await putDecisions(ask, { institutionId, colleagueId: null, held, after });
    return settings;
  });
}
