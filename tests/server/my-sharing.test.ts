import { afterAll, beforeAll, expect, test } from 'vitest';
import { schemas } from '#api/schemas.ts';
import type { Visibility } from '#domain/visibility.ts';
import { decideSharing } from '../harness/sharing-of.ts';
import { amina, logRequest, northbridge, rita, startTestServer, tom } from '../harness/test-server.ts';
import type { TestServer } from '../harness/test-server.ts';
import type { TestColleague } from '../harness/test-authority.ts';

const science = '00000000-0000-4000-9000-000000000001';
const chemistry = '00000000-0000-4000-9000-000000000002';

let server: TestServer;
let logged = 0;
beforeAll(async () => {
  server = await startTestServer();
  await Promise.all([amina, tom, rita].map((colleague) => server.clientFor(colleague).getMe({})));
  await decideSharing({
    ownerUrl: server.ownerUrl,
    institutionId: northbridge.id,
    policy: { reciprocity: 'see-what-you-share', exemptRoles: [], managersSeeUnits: false },
    units: [
      { id: science, name: 'Faculty of Science', seesBelow: false },
      { id: chemistry, name: 'School of Chemistry', parentId: science, seesBelow: false },
    ],
    unitOf: { [amina.emailAddress]: chemistry, [tom.emailAddress]: chemistry, [rita.emailAddress]: science },
  });
  for (const colleague of [amina, tom, rita]) await choose(colleague, null);
});
afterAll(() => server.close());

/** Which forgets what the server remembers of the colleague, too. */
const choose = (as: TestColleague, visibility: Visibility | null) =>
  server.clientFor(as).changeMySettings({ body: { visibility } });
const read = async (as: TestColleague) =>
  schemas.getMySharing.response.parse(await server.clientFor(as).getMySharing({}));

async function log(as: TestColleague, visibility: Visibility, internetMessageId?: string): Promise<void> {
  logged += 1;
  const body = logRequest({ internetMessageId: internetMessageId ?? `<sharing-${logged}@acme.example>`, visibility });
  await server.clientFor(as).logInteraction({ body });
}

test('the latest come as each of the others would see them, by the strictest where several have logged one', async () => {
  for (const visibility of ['institution', 'unit', 'tie', 'private'] as const) await log(amina, visibility);
  await log(tom, 'tie', '<both@acme.example>');
  await log(amina, 'institution', '<both@acme.example>');
  const { latest, counts } = await read(amina);
  expect(latest.map(({ visibility, unit, elsewhere }) => [visibility, unit, elsewhere])).toEqual([
    ['institution', { sees: 'content' }, { sees: 'content' }],
    ['private', { sees: 'nothing' }, { sees: 'nothing' }],
    ['tie', { sees: 'tie' }, { sees: 'tie', unit: 'Faculty of Science' }],
    ['unit', { sees: 'subject' }, { sees: 'tie', unit: 'Faculty of Science' }],
    ['institution', { sees: 'subject' }, { sees: 'subject' }],
  ]);
  expect(latest[0]).toMatchObject({ subject: 'Hello', people: [{ displayName: 'Jo Green' }] });
  expect(counts).toEqual({
    institution: { count: 2, isMore: false },
    unit: { count: 1, isMore: false },
    tie: { count: 1, isMore: false },
    private: { count: 1, isMore: false },
  });
});

test('the balance counts what others learn of and what the colleague sees of others, this month', async () => {
  const { month } = await read(rita);
  expect(month.shared).toEqual({ count: 0, isMore: false });
  expect(month.seen).toEqual({ count: 2, isMore: false }); // not Amina's for Chemistry, whose below Science doesn't see
  expect(Date.parse(month.since)).toBeLessThanOrEqual(Date.now());
  expect(month.since).toMatch(/-01T00:00:00\.000Z$/);
  await choose(tom, null);
  expect((await read(tom)).month).toMatchObject({ shared: { count: 1 }, seen: { count: 3 } });
});

test('it is counted once in ten minutes, but anew for who comes to see more or less', async () => {
  const before = (await read(tom)).month;
  await log(amina, 'institution');
  expect((await read(tom)).month).toEqual(before);
  await choose(tom, 'unit');
  expect(await read(tom)).toMatchObject({ cap: 'unit', month: { seen: { count: 4 } } });
  await choose(tom, 'tie');
  expect(await read(tom)).toMatchObject({ cap: 'tie', month: { seen: { count: 0 } } });
  await choose(tom, 'institution');
  expect(await read(tom)).not.toHaveProperty('cap');
});

test('followed conversations are listed with who is on them, and no longer once ended', async () => {
  const client = server.clientFor(amina);
  const body = { correspondents: [{ emailAddress: 'jo.green@acme.example' }] };
  const jo = (await client.lookup({ body })).correspondents[0]?.person?.id ?? '';
  const { id } = await client.followConversation({ body: { conversationId: 'C-1', people: [jo] } });
  const { conversations } = schemas.listMyConversations.response.parse(await client.listMyConversations({}));
  expect(conversations).toMatchObject([{ id, people: ['Jo Green'] }]);
  expect((await server.clientFor(tom).listMyConversations({})).conversations).toEqual([]);
  await client.unfollowConversation({ params: { id } });
  expect(await client.listMyConversations({})).toEqual({ conversations: [] });
});
