import { openPane, selectFirst } from '../../tests/harness/outlook-steps.ts';
import { agree, show } from './pane-steps.ts';
import { inDocuments, type Picture, type Scene } from './picture.ts';

/** The manifest for the whole mailbox. */
const forMailbox = { permission: 'mailbox' } as const;

/** Several messages at once. */
export const several: readonly Picture[] = [
  { name: 'several', ...inDocuments, query: forMailbox, steps: async (scene) => select(scene, 12) },
  { name: 'several-logged', ...inDocuments, query: forMailbox, steps: async (scene) => logAll(scene, 6) },
  { name: 'several-not-allowed', ...inDocuments, steps: selectPinned },
  {
    name: 'several-mac',
    isPaneOnly: true,
    query: { ...forMailbox, profile: 'mac' },
    steps: async (scene) => select(scene, 6),
  },
];

async function select(scene: Scene, count: number): Promise<void> {
  await selectFirst(scene.page, count);
  await openPane(scene.page);
  await agree(scene);
  await scene.pane.getByRole('button', { name: scene.text('several.each') }).waitFor();
}

async function logAll(scene: Scene, count: number): Promise<void> {
  await select(scene, count);
  const { pane, text } = scene;
  await pane.getByRole('contentinfo').getByRole('button').first().click();
  await pane
    .getByRole('contentinfo')
    .getByText(text('sees.institution', { institution: 'University of Northbridge' }))
    .waitFor();
  await pane.getByRole('button', { name: text('several.each') }).click();
}

/** A pane that is not for several closes, unless it is pinned. */
async function selectPinned(scene: Scene): Promise<void> {
  const { page, pane, text } = scene;
  await show(scene, 'KTP second stage: comments by Friday?');
  await page.getByRole('complementary').getByRole('button', { name: 'Pin' }).click();
  await selectFirst(page, 5);
  await pane.getByRole('main').getByText(text('several.not-allowed')).waitFor();
}
