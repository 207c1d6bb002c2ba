import { openPane, openSharedMailbox, selectMessage } from '../../tests/harness/outlook-steps.ts';
import { agree } from './pane-steps.ts';
import type { Picture, Scene } from './picture.ts';

const enquiries = 'Chemistry enquiries';

/** Another's mailbox. */
export const mailboxes: readonly Picture[] = [
  { name: 'mailbox', steps: async (scene) => showShared(scene) },
  { name: 'mailbox-logged', steps: logShared, takeBack },
];

async function showShared(scene: Scene): Promise<void> {
  await openSharedMailbox(scene.page, enquiries);
  await selectMessage(scene.page, 'Water samples: can somebody analyse them?');
  await openPane(scene.page);
  await agree(scene);
}

async function logShared(scene: Scene): Promise<void> {
  const { pane, text } = scene;
  await showShared(scene);
  await pane.getByRole('button', { name: text('log.email') }).click();
  await pane.getByText(text('log.logged-for', { name: enquiries })).waitFor();
}

async function takeBack({ pane, text }: Scene): Promise<void> {
  await pane.getByRole('button', { name: text('log.undo') }).click();
  await pane.getByRole('button', { name: text('log.email') }).waitFor();
  await pane.getByText(text('log.logged-for', { name: enquiries })).waitFor({ state: 'detached' });
}
