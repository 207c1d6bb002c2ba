import { addRecipients, answerMessage, startMessage } from '../../tests/emulator/host/compose-steps.ts';
import { openPane, selectMessage } from '../../tests/harness/outlook-steps.ts';
import { agree, agreeInWindows, closePane, log, withSettings } from './pane-steps.ts';
import { inDocuments, type Picture, type Scene } from './picture.ts';

const marta = 'marta.oliveira@acme.example';
const stewarded = 'somebody.new@kestrelrobotics.example';
const notToContact = 'lucy.trevanion@tarnsidewater.example';

/** A message that is written. */
export const writing: readonly Picture[] = [
  { name: 'draft-nobody', isPaneOnly: true, steps: async (scene) => writeSignedOut(scene) },
  { name: 'draft-signed-out', steps: async (scene) => writeSignedOut(scene, marta) },
  { name: 'draft-known', steps: async (scene) => write(scene, marta) },
  { name: 'draft-unknown', isPaneOnly: true, steps: async (scene) => write(scene, 'ada.moreau@nowhere-yet.example') },
  { name: 'draft-colleague', isPaneOnly: true, steps: async (scene) => write(scene, 'tom.reilly@northbridge.example') },
  { name: 'draft-ask-first', isPaneOnly: true, steps: async (scene) => write(scene, stewarded) },
  { name: 'draft-do-not-contact', isPaneOnly: true, steps: async (scene) => write(scene, notToContact) },
  { name: 'draft-signals', ...inDocuments, steps: async (scene) => write(scene, notToContact, stewarded) },
  { name: 'draft-logged', ...inDocuments, steps: async (scene) => writeAndMark(scene) },
  {
    name: 'draft-logged-late',
    isPaneOnly: true,
    query: { profile: 'classic-1.5' },
    steps: async (scene) => writeAndMark(scene, agreeInWindows),
  },
  { name: 'reply', steps: showReply },
  { name: 'before-sending', steps: async (scene) => sendTo(scene, stewarded) },
  { name: 'before-sending-several', steps: async (scene) => sendTo(scene, stewarded, notToContact) },
];

async function writeSignedOut({ page }: Scene, ...to: readonly string[]): Promise<void> {
  await startMessage(page);
  await addRecipients(page, 'To', ...to);
  await page.getByRole('textbox', { name: 'Subject' }).fill('Laboratory visit in the new year');
  await openPane(page);
}

async function write(scene: Scene, ...to: readonly string[]): Promise<void> {
  await writeSignedOut(scene, ...to);
  await agree(scene);
  await scene.pane.getByRole('heading', { level: 2 }).first().waitFor();
}

async function writeAndMark(scene: Scene, signIn = agree): Promise<void> {
  await writeSignedOut(scene, marta);
  await signIn(scene);
  await log(scene, 'draft.log', 'draft.will-be-logged');
}

async function showReply(scene: Scene): Promise<void> {
  await selectMessage(scene.page, 'Hydrogen bus trial: who can join?');
  await answerMessage(scene.page, 'Reply all');
  await openPane(scene.page);
  await agree(scene);
}

/** At an institution that has this asked. */
async function sendTo(scene: Scene, ...to: readonly string[]): Promise<void> {
  const { page } = scene;
  await withSettings(scene, { askBeforeSending: true });
  await write(scene, marta);
  await closePane(scene);
  await addRecipients(page, 'Cc', ...to);
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  await page.getByRole('alertdialog', { name: 'Acquaint' }).waitFor();
}
