import { answerMessage } from '../../tests/emulator/host/compose-steps.ts';
import { openPane, selectMessage } from '../../tests/harness/outlook-steps.ts';
import { closePane, show } from './pane-steps.ts';
import { inDocuments, type Picture, type Scene } from './picture.ts';

const reply = 'Re: Sample holder drawings';
const answer = 'RE: Sample holder drawings, in millimetres';

/** A conversation that is kept on being logged. */
export const following: readonly Picture[] = [
  // Once only: what was taken back for the next picture is not logged by itself again.
  { name: 'following-logged', ...inDocuments, isInOneLook: true, steps: showLogged },
  { name: 'following', ...inDocuments, steps: follow },
  { name: 'following-draft', ...inDocuments, steps: showDraft },
  { name: 'following-nobody-left', steps: showNobodyLeft },
  { name: 'following-failed', steps: showFailed },
];

/** Logs the conversation's first message and switches it on; an earlier picture may have left it so. */
async function follow({ pane, text, ...scene }: Scene): Promise<void> {
  await show({ pane, text, ...scene }, reply);
  await pane.getByRole('button', { name: text('log.email') }).click();
  const control = pane.getByRole('switch');
  await control.waitFor();
  if (!(await control.isChecked())) await control.click();
  await pane.getByText(text('follow.saving')).waitFor({ state: 'detached' });
}

async function showLogged(scene: Scene): Promise<void> {
  const { page, pane, text } = scene;
  await follow(scene);
  await selectMessage(page, answer);
  await openPane(page);
  await pane.getByRole('contentinfo').getByText(text('follow.logged')).waitFor();
}

async function showDraft(scene: Scene): Promise<void> {
  await answerTo(scene, reply);
  await scene.pane.getByRole('contentinfo').getByText(scene.text('draft.will-be-logged'), { exact: true }).waitFor();
}

async function showNobodyLeft(scene: Scene): Promise<void> {
  await answerTo(scene, answer);
  await scene.pane.getByRole('contentinfo').getByText(scene.text('follow.nobody-left')).waitFor();
}

async function answerTo(scene: Scene, subject: string): Promise<void> {
  const { page } = scene;
  await follow(scene);
  await closePane(scene);
  await selectMessage(page, subject);
  await answerMessage(page, 'Reply');
  await openPane(page);
}

/** The server goes away before it is switched off. */
async function showFailed(scene: Scene): Promise<void> {
  const { page, pane, text } = scene;
  await follow(scene);
  await page.context().route('**/api/v1/conversations/**', (route) => route.abort());
  await pane.getByRole('switch').click();
  await pane
    .getByRole('contentinfo')
    .getByRole('button', { name: text('retry.button') })
    .waitFor();
}
