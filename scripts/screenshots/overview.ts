import { addressesAt, type Addresses } from '../ports.ts';
import { signInAtDesk } from '../../tests/harness/desk.ts';
import {
  makeTiedRelationship,
  makeUntouchedOrganisation,
  makeWideRelationship,
} from '../../tests/harness/wide-relationship.ts';
import { inLooks } from './looks.ts';
import { log, show } from './pane-steps.ts';
import type { Picture, Scene } from './picture.ts';

const known = 'KTP second stage: comments by Friday?';

/** As high as what there is to see. */
const inPane = { isPaneOnly: true, viewport: { width: 1366, height: 2000 } } as const;

/** The whole relationship, as it looks with very much, with nothing, and where only a tie is known: wide, narrow, dark, on paper; and in the pane. */
export const overview: readonly Picture[] = [
  ...looksOf('desk-overview', (addresses) => makeWideRelationship(addresses, 'northerngenome.example')),
  ...looksOf('desk-overview-tie', (addresses) => makeTiedRelationship(addresses, 'quietforge.example')),
  ...looksOf('desk-overview-nothing', (addresses) => makeUntouchedOrganisation(addresses, 'untouchedworks.example')),
  { name: 'pane-person', ...inPane, steps: async (scene) => showAbout(scene, 'Marta Oliveira') },
  { name: 'pane-organisation', ...inPane, steps: async (scene) => showAbout(scene, 'Acme Hydrogen') },
  { name: 'pane-search', isPaneOnly: true, steps: search },
  { name: 'pane-details', isPaneOnly: true, steps: showDetails },
];

/** `make` answers the id of the organisation; in all looks it is the same one. */
function looksOf(name: string, make: (addresses: Addresses) => Promise<string>): readonly Picture[] {
  let made: Promise<string> | undefined;
  const steps = async ({ page }: Scene) => {
    const port = Number(new URL(page.url()).port) - 1; // the product's is the one before the emulator's
    const addresses = addressesAt(port);
    made ??= make(addresses);
    await page.goto(`${addresses.product}/desk/organisations/${await made}`);
    await signInAtDesk(page, 'Priya Raman');
    await page.getByRole('main').getByRole('region').first().waitFor();
  };
  return inLooks({ name, isInDocuments: name === 'desk-overview', viewport: { width: 1100, height: 1500 }, steps });
}

async function showAbout(scene: Scene, name: string): Promise<void> {
  await show(scene, known);
  await scene.pane.getByRole('link', { name }).first().click();
  await scene.pane.getByRole('main').getByRole('region').first().waitFor();
}

async function search(scene: Scene): Promise<void> {
  await show(scene, known);
  await scene.pane.getByRole('button', { name: scene.text('search.button') }).click();
  await scene.pane.getByRole('searchbox').fill('hydrogen');
  await scene.pane.getByRole('link', { name: 'Acme Hydrogen' }).waitFor();
}

async function showDetails(scene: Scene): Promise<void> {
  await show(scene, known);
  await log(scene, 'log.email', 'log.logged');
  const { pane } = scene;
  await pane.locator('footer a, footer button').nth(2).waitFor();
  await pane.locator('footer a, footer button').last().click();
  await pane.getByRole('dialog').getByRole('combobox').first().waitFor();
}
