import { show, withSettings } from './pane-steps.ts';
import { inDocuments, type Picture, type Scene } from './picture.ts';

const known = 'KTP second stage: comments by Friday?';
const sarah = 'sarah.bennett@northbridge.example';
const tom = 'tom.reilly@northbridge.example';
const priya = 'priya.raman@northbridge.example';
const orlov = { emailAddress: 'd.orlov@kataliz.example', displayName: 'Dmitri Orlov' };

/** What colleagues see of one another's, what they ask, and what they are told before all else. */
export const sharing: readonly Picture[] = [
  {
    name: 'known-by-a-tie',
    ...inDocuments,
    query: { mailbox: priya },
    steps: async (scene) => showTie(scene, 'Two summer placements in sequencing'),
  },
  {
    name: 'known-in-a-unit',
    ...inDocuments,
    steps: async (scene) => show(scene, 'Reagents for the spring course'),
  },
  { name: 'sharing-menu', ...inDocuments, steps: openMenu },
  { name: 'signals', ...inDocuments, steps: async (scene) => show(scene, 'Placement for a robotics student') },
  { name: 'forbidden', isPaneOnly: true, steps: showForbidden },
  { name: 'inbox', ...inDocuments, steps: showInbox },
  { name: 'inbox-waiting', isPaneOnly: true, steps: showWaiting },
];

async function showTie(scene: Scene, subject: string): Promise<void> {
  await show(scene, subject);
  await scene.pane.locator('header button').nth(2).waitFor();
}

async function openMenu(scene: Scene): Promise<void> {
  await withSettings(scene, {
    words: { notice: 'Our information policy says what is shared.', noticeUrl: 'https://northbridge.example/policy' },
  });
  await show(scene, known);
  await scene.pane.locator('footer [aria-haspopup="menu"]').click();
}

async function showForbidden(scene: Scene): Promise<void> {
  const rule = { id: '1', kind: 'subject-word', value: 'robotics', reason: 'Placements go through Careers.' };
  await withSettings(scene, { logRules: [rule] });
  await show(scene, 'Placement for a robotics student');
}

/** Tom Reilly asks for an introduction to somebody whom nobody but Sarah Bennett knows. */
async function beAsked({ requests }: Scene): Promise<void> {
  await requests.post(sarah, '/api/v1/interactions', {
    kind: 'email',
    occurredAt: '2026-10-02T09:30:00Z',
    subject: 'Catalysis',
    direction: 'in',
    from: orlov,
    correspondents: [],
    internetMessageId: `<pictures-${Date.now()}@kataliz.example>`,
    visibility: 'tie',
  });
  const found = await requests.post(tom, '/api/v1/lookup', { correspondents: [orlov] });
  const { correspondents } = found as { readonly correspondents: readonly { readonly person?: { id: string } }[] }; // a cast: the API's schema
  const personId = correspondents[0]?.person?.id;
  await requests.post(tom, '/api/v1/introductions', { personId, note: 'We plan a bid on catalysis.' });
}

async function showWaiting(scene: Scene): Promise<void> {
  await beAsked(scene);
  // It goes out by the server's next round once it can't be taken back any more.
  for (let seconds = 0; !(await isAsked(scene)); seconds += 1) {
    if (seconds === mostSeconds) throw new Error('Nobody is asked for the introduction');
    await scene.page.waitForTimeout(1_000);
  }
  await show(scene, known);
  await scene.pane.locator('header button').nth(2).waitFor();
}

const mostSeconds = 90;

async function isAsked({ requests }: Scene): Promise<boolean> {
  const answer = await requests.get(sarah, '/api/v1/introductions');
  return (answer as { readonly received: readonly unknown[] }).received.length > 0; // a cast: the API's schema
}

async function showInbox(scene: Scene): Promise<void> {
  await showWaiting(scene);
  await scene.pane.locator('header button').nth(2).click();
  await scene.pane.locator('main h3').first().waitFor();
}
