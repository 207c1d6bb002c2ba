import { openPane, pressInRibbon } from '../../tests/harness/outlook-steps.ts';
import { agree, log, open, show, withSettings } from './pane-steps.ts';
import { inDocuments, type Picture, type Scene } from './picture.ts';

const known = 'KTP second stage: comments by Friday?';
const fresh = 'Enquiry about hydrogen embrittlement tests';

/** A message that is read. */
export const reading: readonly Picture[] = [
  { name: 'logged', isInDocuments: true, steps: async (scene) => logMessage(scene, known) },
  { name: 'new-person', ...inDocuments, steps: async (scene) => show(scene, fresh) },
  {
    name: 'many',
    ...inDocuments,
    steps: async (scene) => show(scene, 'Civic partnership: invitation to the winter workshop'),
  },
  { name: 'personal', ...inDocuments, steps: async (scene) => show(scene, 'Class of 1998: reunion in the spring') },
  { name: 'nothing-to-log', ...inDocuments, steps: async (scene) => show(scene, 'Partnerships lunch on Thursday') },
  { name: 'why', ...inDocuments, steps: showWhy },
  { name: 'not-right', ...inDocuments, steps: showNotRight },
  { name: 'look-alike', ...inDocuments, steps: async (scene) => show(scene, 'Urgent: change of bank details') },
  { name: 'newsletter', steps: async (scene) => show(scene, 'Hydrogen Forum newsletter, November') },
  {
    name: 'right-to-left',
    steps: async (scene) => show(scene, 'مشروع تحلية المياه بالطاقة الشمسية (المرحلة 2)'),
  },
  { name: 'my-log', ...inDocuments, steps: showMyLog },
  { name: 'signed-out', ...inDocuments, steps: async (scene) => open(scene, known) },
  { name: 'server-away', ...inDocuments, steps: showServerAway },
  { name: 'calls', isInOneLook: true, steps: showCalls },
  { name: 'ribbon', steps: logFromRibbon },
  { name: 'category', steps: async (scene) => logWithCategory(scene, 'Green category') },
  { name: 'category-missing', steps: async (scene) => logWithCategory(scene, 'With Acquaint') },
  { name: 'nothing-selected', steps: showNothingSelected },
  {
    name: 'arabic-dark',
    ...inDocuments,
    isInOneLook: true,
    query: { theme: 'dark', locale: 'ar' },
    steps: async (scene) => show(scene, known),
  },
];

async function logMessage(scene: Scene, subject: string): Promise<void> {
  await show(scene, subject);
  await log(scene, 'log.email', 'log.logged');
}

async function showCalls(scene: Scene): Promise<void> {
  await logMessage(scene, known);
  await scene.page.getByRole('button', { name: 'Call log' }).click();
}

async function showMyLog(scene: Scene): Promise<void> {
  await logMessage(scene, known);
  await scene.pane.getByRole('button', { name: scene.text('mine.button') }).click();
}

async function showWhy(scene: Scene): Promise<void> {
  await show(scene, known);
  await scene.pane.getByText('Acme Hydrogen', { exact: true }).hover();
}

async function showNotRight(scene: Scene): Promise<void> {
  await show(scene, fresh);
  await scene.pane.getByRole('button', { name: scene.text('correct.button-name', { name: 'Ines Duarte' }) }).click();
  await scene.pane.getByRole('radio', { name: scene.text('correct.personal') }).click();
}

async function showServerAway(scene: Scene): Promise<void> {
  const { page, pane, text } = scene;
  await page.route('**/api/v1/**', (route) => route.abort());
  await open(scene, known);
  await pane.getByRole('button', { name: text('sign-in.button') }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Accept' }).click();
  await pane.getByRole('button', { name: text('retry.button') }).waitFor();
}

async function logFromRibbon(scene: Scene): Promise<void> {
  const { page, pane, text } = scene;
  await show(scene, 'Could your students help a small pottery?');
  await pressInRibbon(page, 'Log');
  await pane.getByRole('contentinfo').getByText(text('log.logged'), { exact: true }).waitFor();
}

async function logWithCategory(scene: Scene, name: string): Promise<void> {
  await withSettings(scene, { category: { name, colour: 'Preset4' } });
  await logMessage(scene, known);
  await scene.page.waitForTimeout(800); // the category follows by itself
}

/** A pinned pane beside nothing. */
async function showNothingSelected(scene: Scene): Promise<void> {
  const { page, pane, text } = scene;
  await page.getByRole('option').first().click();
  await openPane(page, { isPinned: true });
  await agree(scene);
  await page.getByRole('listbox').press('Escape');
  await pane.getByText(text('no-item.text')).waitFor();
}
