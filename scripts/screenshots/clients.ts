import { selectMessage } from '../../tests/harness/outlook-steps.ts';
import { agree, agreeInWindows, log, open } from './pane-steps.ts';
import type { Picture, Scene } from './picture.ts';

const subject = 'Hydrogen bus trial: who can join?';
const phone = { width: 360, height: 740 };

/** Clients that can do less. */
export const clients: readonly Picture[] = [
  { name: 'ios', viewport: phone, query: { profile: 'ios' }, steps: logOnPhone },
  { name: 'android', viewport: phone, query: { profile: 'android' }, steps: logOnPhone },
  { name: 'android-message', viewport: phone, query: { profile: 'android' }, steps: selectOnPhone },
  { name: 'android-buttons', viewport: phone, query: { profile: 'android' }, steps: showButtons },
  { name: 'ltsc-2021', query: { profile: 'ltsc-2021' }, steps: showOnDesktop },
  { name: 'classic-1.5', query: { profile: 'classic-1.5' }, steps: showOnDesktop },
];

async function selectOnPhone({ page }: Scene): Promise<void> {
  await selectMessage(page, subject);
}

async function showButtons(scene: Scene): Promise<void> {
  await selectOnPhone(scene);
  await scene.page.getByRole('button', { name: 'Add-ins', exact: true }).click();
}

async function logOnPhone(scene: Scene): Promise<void> {
  await showButtons(scene);
  await scene.page.getByRole('dialog').getByRole('button', { name: 'Acquaint', exact: true }).click();
  await agree(scene);
  await log(scene, 'log.email', 'log.logged');
}

async function showOnDesktop(scene: Scene): Promise<void> {
  await open(scene, subject);
  await agreeInWindows(scene);
}
