import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDesk } from '../harness/desk.ts';
import { driveOutlook, sarah, tom } from '../harness/outlook.ts';
import { daniel, look, saysIn, sender, subject, tie } from './unknown-sender.ts';

const alison = 'alison.grieve@northbridge.example'; // an administrator

const driver = driveOutlook();
const settings = '/api/v1/institution/settings';
interface Decided {
  readonly reciprocity: string;
  readonly exemptRoles: readonly string[];
}
const readDecided = async (): Promise<Decided> => {
  const answer = (await driver.requests().get(alison, settings)) as { settings: Decided }; // a cast: the API's schema
  return { reciprocity: answer.settings.reciprocity, exemptRoles: answer.settings.exemptRoles };
};
const decide = async (change: Decided) =>
  driver.requests().patch(alison, settings, { settings: change, seen: await readDecided() });
const share = (as: string, visibility: string | null) =>
  driver.requests().patch(as, '/api/v1/me/settings', { visibility });
let before: Decided;

beforeAll(async () => {
  before = await readDecided();
});
afterAll(async () => {
  await decide(before);
  await share(tom, null);
});

async function seesContent(as: string): Promise<void> {
  const { page, pane } = await look(driver, as);
  await pane.getByText('Dr Sarah Bennett').first().waitFor();
  expect(await saysIn(pane, subject)).toBe(true);
  await page.close();
}

test(
  'a colleague sees of others what they share themselves, from the moment they share more',
  { timeout: 240_000 },
  async () => {
    await decide({ reciprocity: 'see-what-you-share', exemptRoles: [] });
    await share(tom, 'tie');
    const sarahs = await look(driver, sarah);
    await sarahs.pane.getByRole('button', { name: 'Log this email' }).click();
    await sarahs.pane.getByRole('button', { name: 'Undo' }).waitFor();
    await expect.poll(() => sarahs.pane.getByText('Logging…').count()).toBe(0);

    await seesContent(daniel);
    const toms = await look(driver, tom);
    await toms.pane.getByText(tie).waitFor();
    expect(await saysIn(toms.pane, 'Dr Sarah Bennett')).toBe(false);
    expect(await saysIn(toms.pane, subject)).toBe(false);

    // What is kept from him and how to change it stands in his own log.
    await toms.pane.getByRole('button', { name: 'My log' }).click();
    await toms.pane
      .getByText('You see only that somebody knows a person, as you share only that by default.')
      .waitFor();
    const opened = toms.page.context().waitForEvent('page');
    await toms.pane.getByRole('link', { name: 'Change what you share' }).click();
    expect(new URL((await opened).url()).pathname).toBe('/desk/settings');

    const desk = await openDesk({ browser: driver.browser(), as: 'Tom Reilly' });
    await desk.getByText(/you see as much of what others know as you share/).waitFor();
    await desk.getByRole('radio', { name: /^Everyone at/ }).check();
    await desk.getByText('Saved.').first().waitFor();
    await seesContent(tom);
    await desk.getByRole('button', { name: 'Undo' }).click();
    await desk.getByRole('radio', { name: /^Without your name/, checked: true }).waitFor();
    await desk.getByRole('button', { name: 'Undo' }).waitFor({ state: 'detached' });
    const again = await look(driver, tom);
    await again.pane.getByText(tie).waitFor();
    await desk.context().close();
  },
);

test('who needs to see is exempt by role, and is told of no cap', { timeout: 120_000 }, async () => {
  await decide({ reciprocity: 'see-what-you-share', exemptRoles: ['RelationshipManager'] });
  await share(tom, 'tie');
  await driver.requests().post(sarah, '/api/v1/interactions', {
    kind: 'email',
    occurredAt: new Date().toISOString(),
    subject,
    direction: 'in',
    from: { emailAddress: sender, displayName: 'Дмитрий Орлов' },
    correspondents: [{ emailAddress: sarah }],
    internetMessageId: '<exempt@kataliz.example>',
  });
  const { pane } = await look(driver, tom);
  await pane.getByText('Dr Sarah Bennett').first().waitFor();
  await pane.getByRole('button', { name: 'My log' }).click();
  await pane.getByText(/shared .* with you/).waitFor();
  expect(await pane.getByText(/You see only/).count()).toBe(0);
});

test('where the institution wants none of it, there is neither balance nor cap', { timeout: 120_000 }, async () => {
  await decide({ reciprocity: 'off', exemptRoles: [] });
  await share(tom, 'tie');
  const outlook = await look(driver, tom);
  const told = outlook.page.waitForResponse((response) => response.url().endsWith('/api/v1/me/sharing'));
  await outlook.pane.getByRole('button', { name: 'My log' }).click();
  await told;
  await outlook.pane.getByRole('link', { name: 'Settings' }).waitFor();
  expect(await outlook.pane.getByText(/this month|You see/).count()).toBe(0);
});
