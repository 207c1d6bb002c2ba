import { openAppointment, openPane, selectMessage } from '../../tests/harness/outlook-steps.ts';
import type { Scene } from './picture.ts';

// What somebody does to the pane, in whatever language it is shown.

export async function open({ page }: Scene, subject: string): Promise<void> {
  await selectMessage(page, subject);
  await page.getByRole('searchbox', { name: 'Search messages' }).fill('');
  await openPane(page);
}

export async function show(scene: Scene, subject: string): Promise<void> {
  await open(scene, subject);
  await agree(scene);
}

export async function showMeeting(scene: Scene, subject: string): Promise<void> {
  await openAppointment(scene.page, subject);
  await openPane(scene.page);
  await agree(scene);
}

/** Signs in. */
export async function agree({ page, pane, text }: Scene): Promise<void> {
  await pane.getByRole('button', { name: text('sign-in.button') }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Accept' }).click();
  await pane.getByRole('button', { name: text('mine.button') }).waitFor();
  await page.getByRole('main').waitFor();
}

/** Signs in where the client has no nested sign-in: in windows of its own. */
export async function agreeInWindows({ page, pane, text }: Scene): Promise<void> {
  const opened = page.waitForEvent('popup');
  await pane.getByRole('button', { name: text('sign-in.button') }).click();
  const dialog = await opened;
  const window = dialog.waitForEvent('popup');
  await dialog.getByRole('button', { name: 'Continue' }).click();
  await (await window).getByRole('button', { name: 'Sarah Bennett' }).click();
  await pane.getByRole('button', { name: text('mine.button') }).waitFor();
}

/** Presses the pane's one button and waits for what it says then. */
export async function log({ pane, text }: Scene, key: LogKey, done: DoneKey): Promise<void> {
  await pane.getByRole('button', { name: text(key) }).click();
  await pane.getByRole('contentinfo').getByText(text(done), { exact: true }).waitFor();
}

type LogKey = 'log.email' | 'log.meeting' | 'log.yours' | 'draft.log';
type DoneKey = 'log.logged' | 'log.logged-series' | 'draft.will-be-logged';

export async function closePane({ page }: Scene): Promise<void> {
  await page.getByRole('complementary').getByRole('button', { name: 'Close' }).click();
}

/** The server's own answers, as those of an institution with these settings: a server that runs hears of them within a minute only. */
export async function withSettings({ page }: Scene, settings: object): Promise<void> {
  await page.context().route('**/api/v1/lookup', async (route) => {
    const response = await route.fetch();
    const answer = (await response.json()) as { readonly settings: object }; // a cast: the API's schema
    await route.fulfill({ response, json: { ...answer, settings: { ...answer.settings, ...settings } } });
  });
}
