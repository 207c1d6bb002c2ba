import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { firstPurposes } from '#domain/purpose.ts';
import { openStore } from '#store/open-store.ts';
import { weighByHalfLife } from '#server/rounds.ts';
import { connect } from '../harness/connect.ts';
import { amina, logRequest, northbridge, startTestServer, tom, type TestServer } from '../harness/test-server.ts';
import { alison, changeSettings, faultOf, readSettings, type Settings } from './changing-settings.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

type Options = Parameters<typeof changeSettings>[2];
const read = () => readSettings(server);
const change = (settings: Parameters<typeof changeSettings>[1], options: Options = {}) =>
  changeSettings(server, settings, options);

async function auditOf(
  institutionId: string,
): Promise<{ colleague: string | null; details: Record<string, string> }[]> {
  const owner = await connect(server.ownerUrl);
  await owner.query(`begin; set local app.institution_id = '${institutionId}'`);
  const { rows } = await owner.query<{ colleague: string | null; details: Record<string, string> }>(
    `select colleague.display_name as colleague, details from audit left join colleague on colleague.id = colleague_id
    where action = 'institution-changed' order by audit.at`,
  );
  await owner.end();
  return rows;
}

describe('an administrator', () => {
  test('reads what the institution has decided, by default what a new one has', async () => {
    expect(await read()).toEqual({
      domains: northbridge.domains,
      personalDomains: northbridge.personalDomains,
      asksBeforeSending: false,
      allowsDelegates: true,
      category: null,
      defaultVisibility: 'institution',
      allowedVisibilities: ['institution', 'unit', 'tie', 'private'],
      reciprocity: 'off',
      exemptRoles: ['RelationshipManager'],
      managersSeeUnits: true,
      logRules: [],
      harmlessLabels: [],
      words: {},
      introductionDays: 14,
      purposes: [...firstPurposes],
      halfLifeDays: 365,
    });
  });

  test('has relationships fade sooner, which the server’s rounds see to, some at a time, and what is logged meanwhile', async () => {
    const from = { emailAddress: 'faint@acme.example' };
    const log = async (internetMessageId: string, days: number) => {
      const occurredAt = new Date(Date.now() - days * 86_400_000).toISOString();
      await server.clientFor(tom).logInteraction({ body: logRequest({ internetMessageId, from, occurredAt }) });
    };
    const strength = async () => {
      const { correspondents } = await server.clientFor(tom).lookup({ body: { correspondents: [from] } });
      return correspondents[0]?.relationships.map((one) => one.strength);
    };
    for (const index of Array.from({ length: 12 }).keys()) await log(`<${String(index)}@faint>`, 60 + index);
    expect(await strength()).toEqual([4]);
    await change({ halfLifeDays: 30 });
    await log('<meanwhile@faint>', 62);
    const store = openStore({ connectionString: server.serverUrl });
    expect(await weighByHalfLife({ store }, 1)).toBe(false);
    expect(await weighByHalfLife({ store })).toBe(true);
    expect(await strength()).toEqual([3]);
    await change({ halfLifeDays: 365 });
    while (!(await weighByHalfLife({ store })));
    await store.close();
    expect(await strength()).toEqual([4]);
  });

  test('changes some of it, which counts with the next request, and the audit says what it was before', async () => {
    await server.clientFor(amina).getMe({});
    await change({ asksBeforeSending: true, words: { steward: ' relationship lead ', notice: '' } });
    const body = { correspondents: [{ emailAddress: 'jo.green@acme.example' }] };
    const { settings } = await server.clientFor(amina).lookup({ body });
    expect(settings).toMatchObject({ askBeforeSending: true, words: { steward: 'relationship lead' } });
    expect((await auditOf(northbridge.id)).at(-1)).toEqual({
      colleague: 'Alison Grieve',
      details: { asksBeforeSending: 'false → true', words: '{} → {"steward":"relationship lead"}' },
    });
  });

  test('who changes nothing leaves no trace', async () => {
    const before = await auditOf(northbridge.id);
    await change(await read());
    expect(await auditOf(northbridge.id)).toEqual(before);
  });

  test('does not overwrite what another has changed meanwhile, and is told who did', async () => {
    const { introductionDays } = await read();
    await change({ introductionDays: 21 });
    await expect(change({ introductionDays: 7 }, { seen: { introductionDays } })).rejects.toMatchObject({
      code: 'changed-meanwhile',
      issues: [{ path: 'introductionDays', params: { by: 'Alison Grieve' } }],
    });
    expect((await read()).introductionDays).toBe(21);
    // What somebody else has changed stands in nobody's way who changes something else, or to the same.
    await change({ managersSeeUnits: false }, { seen: { managersSeeUnits: true } });
    expect(await change({ introductionDays: 21 }, { seen: { introductionDays } })).toMatchObject({
      introductionDays: 21,
      managersSeeUnits: false,
    });
  });

  test('of two who change the same at once one is told', async () => {
    const { reciprocity } = await read();
    const outcomes = await Promise.allSettled(
      (['nudge', 'see-what-you-share'] as const).map((wanted) =>
        change({ reciprocity: wanted }, { seen: { reciprocity } }),
      ),
    );
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await change({ reciprocity: 'off' });
  });

  test('must say what was seen of what changes', async () => {
    await expect(change({ introductionDays: 5 }, { seen: {} })).rejects.toMatchObject({
      issues: [{ path: 'seen.introductionDays' }],
    });
  });
});

describe('a policy', () => {
  test('allows its own default', async () => {
    const allowedVisibilities: Settings['allowedVisibilities'] = ['unit', 'tie'];
    await expect(change({ allowedVisibilities })).rejects.toMatchObject(
      faultOf('default-not-allowed', 'defaultVisibility'),
    );
    const narrowed = await change({ allowedVisibilities: ['tie', 'unit'], defaultVisibility: 'tie' });
    expect(narrowed).toMatchObject({ allowedVisibilities, defaultVisibility: 'tie' });
    await change({ allowedVisibilities: ['institution', 'unit', 'tie', 'private'], defaultVisibility: 'institution' });
  });

  test('that is narrowed leaves what is logged as it was', async () => {
    const { id } = await server
      .clientFor(amina)
      .logInteraction({ body: logRequest({ internetMessageId: '<kept@acme.example>', visibility: 'private' }) });
    await change({ allowedVisibilities: ['institution'] });
    const { interactions } = await server.clientFor(amina).listMyInteractions({});
    expect(interactions.find((one) => one.id === id)).toMatchObject({ visibility: 'private' });
    const body = { correspondents: [{ emailAddress: 'jo.green@acme.example' }] };
    const { correspondents } = await server.clientFor(tom).lookup({ body });
    expect(correspondents[0]?.interactions).toEqual([]);
    await change({ allowedVisibilities: ['institution', 'unit', 'tie', 'private'] });
  });

  test('has rules in the form in which they are compared, each said once', async () => {
    const rule = { id: 'a', kind: 'domain', value: '@Press.Example', reason: ' Ask the press office ' } as const;
    const { logRules } = await change({ logRules: [rule] });
    expect(logRules).toEqual([{ ...rule, value: 'press.example', reason: 'Ask the press office' }]);
    const twice = [rule, { id: 'b', kind: 'domain', value: 'PRESS.example' } as const];
    await expect(change({ logRules: twice })).rejects.toMatchObject(faultOf('said-twice', 'logRules.1.value'));
    const nowhere = [{ ...rule, value: 'no domain' }];
    await expect(change({ logRules: nowhere })).rejects.toMatchObject(faultOf('not-a-domain', 'logRules.0.value'));
    await change({ logRules: [] });
  });

  test('has harmless labels as they are read, each said once', async () => {
    const { harmlessLabels } = await change({ harmlessLabels: ['  General ', 'All  staff'] });
    expect(harmlessLabels).toEqual(['General', 'All staff']);
    const twice = change({ harmlessLabels: ['General', 'GENERAL'] });
    await expect(twice).rejects.toMatchObject(faultOf('said-twice', 'harmlessLabels.1'));
    await change({ harmlessLabels: [] });
  });

  test('has harmless labels, by name or id, that are no marking of what is logged; whatever else marks it is', async () => {
    const general = { id: '2f4b6c1d-5a77-4b1e-9b0e-3d1a8c9e0f11', name: 'General' };
    const secret = { id: '9c1e1a51-0d1f-4c57-a3a0-6f8d6a2c7b10', name: 'Secret' };
    let count = 0;
    const log = async (more: Parameters<typeof logRequest>[0]) => {
      const body = logRequest({ internetMessageId: `<labelled-${(count += 1)}@acme.example>`, ...more });
      return (await server.clientFor(amina).logInteraction({ body })).visibility;
    };
    await change({ harmlessLabels: ['general'] });
    expect(await log({ labels: [general] })).toBe('institution');
    expect(await log({ labels: [{ id: general.id }] })).toBe('tie');
    expect(await log({ labels: [general, secret] })).toBe('tie');
    expect(await log({ labels: [general], sensitivity: 'private' })).toBe('tie');
    await change({ harmlessLabels: [general.id.toUpperCase()] });
    expect(await log({ labels: [{ id: general.id }] })).toBe('institution');
    const body = { correspondents: [{ emailAddress: 'jo.green@acme.example' }] };
    const { settings } = await server.clientFor(amina).lookup({ body });
    expect(settings.harmlessLabels).toEqual([general.id.toUpperCase()]);
    await change({ harmlessLabels: [] });
    expect(await log({ labels: [general] })).toBe('tie');
  });

  test('has a link by https alone', async () => {
    const words = { noticeUrl: 'javascript:alert(1)' };
    await expect(change({ words })).rejects.toMatchObject(faultOf('not-a-web-address', 'words.noticeUrl'));
  });
});

test('how many have chosen and signed in as what is told with the settings', async () => {
  const { colleagues } = await server.clientFor(alison).getInstitutionSettings({});
  expect(colleagues.byRole).toMatchObject({ Administrator: 1, Reader: 0 });
  expect(colleagues.total).toBeGreaterThanOrEqual(2);
  expect(colleagues.withoutUnit).toBe(colleagues.total);
  expect(colleagues.byVisibility).toEqual({ institution: 0, unit: 0, tie: 0, private: 0 });
});

test('nobody else reads or changes them', async () => {
  for (const as of [amina, { ...amina, roles: ['RelationshipManager', 'DataProtection'] }]) {
    await expect(server.clientFor(as).getInstitutionSettings({})).rejects.toMatchObject({ code: 'forbidden' });
    const body = { settings: { introductionDays: 5 }, seen: { introductionDays: 14 } };
    await expect(server.clientFor(as).changeInstitutionSettings({ body })).rejects.toMatchObject({ code: 'forbidden' });
  }
});
