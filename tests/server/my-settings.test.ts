import { afterAll, beforeAll, expect, test } from 'vitest';
import { schemas } from '#api/schemas.ts';
import type { Body } from '#api/types.ts';
import { connect } from '../harness/connect.ts';
import { expectProblem } from '../harness/expect-problem.ts';
import { decideSharing } from '../harness/sharing-of.ts';
import { amina, eastmere, northbridge, rita, ros, startTestServer, tom } from '../harness/test-server.ts';
import type { TestServer } from '../harness/test-server.ts';
import type { TestColleague } from '../harness/test-authority.ts';
import { abel, changeSettings } from './changing-settings.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
  const { ownerUrl } = server;
  const words = { notice: 'The policy of June 2026 applies.', noticeUrl: 'https://eastmere.example/sharing' };
  const policy = { allowedVisibilities: ['unit', 'tie'] as const, defaultVisibility: 'unit' as const, words };
  await decideSharing({ ownerUrl, institutionId: eastmere.id, policy });
  await decideSharing({ ownerUrl, institutionId: northbridge.id, policy: { reciprocity: 'see-what-you-share' } });
});
afterAll(() => server.close());

const read = async (as: TestColleague) =>
  schemas.getMySettings.response.parse(await server.clientFor(as).getMySettings({}));
const change = async (as: TestColleague, body: Body<'changeMySettings'>) =>
  schemas.changeMySettings.response.parse(await server.clientFor(as).changeMySettings({ body }));

function send(body: unknown, as = ros): Promise<Response> {
  const headers = { 'content-type': 'application/json' };
  return server.send('/api/v1/me/settings', { method: 'PATCH', headers, body: JSON.stringify(body), as });
}

async function countAudited(as: TestColleague): Promise<number> {
  const owner = await connect(server.ownerUrl);
  await owner.query(`select set_config('app.institution_id', $1, false)`, [as.institutionId]);
  const { rows } = await owner.query<{ count: number }>(
    `select count(*)::int as count from audit where action = 'colleague-settings-changed'`,
  );
  await owner.end();
  return rows[0]?.count ?? NaN;
}

test('whoever has chosen nothing goes by the institution, and is told what it allows and says', async () => {
  expect(await read(ros)).toEqual({
    sharing: { institution: eastmere.name, visibility: 'unit', allowed: ['unit', 'tie'], sees: [], managersSee: true },
    institutionVisibility: 'unit',
    reciprocity: 'off',
    isExempt: false,
    words: { notice: 'The policy of June 2026 applies.', noticeUrl: 'https://eastmere.example/sharing' },
  });
});

test('what is chosen is in force with the next request, and null gives it up again', async () => {
  const client = server.clientFor(tom);
  const body = { correspondents: [{ emailAddress: 'jo.green@acme.example' }] };
  const before = await read(tom);
  expect(before).not.toHaveProperty('visibility');
  expect((await client.lookup({ body })).settings.sharing.visibility).toBe('institution');

  const after = await change(tom, { visibility: 'tie', language: 'ar' });
  expect(after).toMatchObject({ visibility: 'tie', language: 'ar', sharing: { visibility: 'tie' } });
  expect(await read(tom)).toEqual(after);
  expect((await client.lookup({ body })).settings.sharing.visibility).toBe('tie');
  expect(await client.getMe({})).toMatchObject({ language: 'ar' });

  expect(await change(tom, { visibility: null, language: null })).toEqual(before);
  expect(await client.getMe({})).not.toHaveProperty('language');
});

test('it is the colleague’s alone, and the same again changes nothing', async () => {
  const before = await countAudited(amina);
  await change(amina, { visibility: 'private', language: null });
  await change(amina, { visibility: 'private', language: null });
  expect(await countAudited(amina)).toBe(before + 1);
  expect(await read(tom)).not.toHaveProperty('visibility');
});

test('what the institution does not allow is refused by its place, and so is what there is not', async () => {
  const refused = await send({ visibility: 'institution', language: null });
  expect(refused.status).toBe(400);
  expect(await refused.json()).toMatchObject({ code: 'invalid-input', errors: [{ path: 'visibility' }] });
  for (const body of [{ visibility: 'all' }, { visibility: null, language: 'tlh' }, {}, []]) {
    await expectProblem(await send(body), 400, 'invalid-input');
  }
  expect(await read(ros)).not.toHaveProperty('visibility');
});

test('a page that was opened before changes nothing but what is chosen there', async () => {
  await change(amina, { visibility: 'institution' });
  await change(amina, { visibility: 'tie' });
  expect(await change(amina, { language: 'ar' })).toMatchObject({ visibility: 'tie', language: 'ar' });
  expect(await change(amina, { visibility: null })).toMatchObject({ language: 'ar' });
  expect(await read(amina)).not.toHaveProperty('visibility');
  await change(amina, { language: null });
});

test('who is exempt from seeing only what they share is told so', async () => {
  expect(await read(rita)).toMatchObject({ reciprocity: 'see-what-you-share', isExempt: true });
  expect(await read(tom)).toMatchObject({ reciprocity: 'see-what-you-share', isExempt: false });
});

test('whoever has chosen what the institution no longer allows is told so until they choose anew', async () => {
  const body = { correspondents: [{ emailAddress: 'jo.green@acme.example' }] };
  await change(ros, { visibility: 'unit' });
  expect((await read(ros)).sharing).not.toHaveProperty('disallowed');
  await changeSettings(server, { allowedVisibilities: ['tie'], defaultVisibility: 'tie' }, { as: abel });
  expect(await read(ros)).toMatchObject({ visibility: 'tie', sharing: { visibility: 'tie', disallowed: 'unit' } });
  const { settings } = await server.clientFor(ros).lookup({ body });
  expect(settings.sharing).toMatchObject({ visibility: 'tie', disallowed: 'unit' });
  expect((await change(ros, { visibility: 'tie' })).sharing).not.toHaveProperty('disallowed');
  expect((await read(ros)).sharing).not.toHaveProperty('disallowed');
});
