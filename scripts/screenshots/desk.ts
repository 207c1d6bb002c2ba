import { signInAtDesk } from '../../tests/harness/desk.ts';
import { inLooks } from './looks.ts';
import type { Picture, Scene } from './picture.ts';

/** The wide pages. */
export const desk: readonly Picture[] = [
  ...pageOf({ path: 'settings', as: 'Dr Sarah Bennett', isInDocuments: true }),
  ...pageOf({ path: 'administration', as: 'Alison Grieve', isInDocuments: true }),
  ...pageOf({ path: 'links', as: 'Alison Grieve' }),
  ...pageOf({ path: 'search?q=hydrogen', as: 'Dr Sarah Bennett' }),
];

interface DeskPicture {
  readonly path: string;
  readonly as: string;
  readonly isInDocuments?: boolean;
}

function pageOf({ path, as, isInDocuments = false }: DeskPicture): readonly Picture[] {
  const steps = async ({ page }: Scene) => {
    const address = new URL(`/desk/${path}`, page.url());
    address.port = String(Number(address.port) - 1); // the product's is the one before the emulator's
    await page.goto(address.href);
    await signInAtDesk(page, as);
    await page.getByRole('main').getByRole('listitem').first().waitFor();
    await page.waitForLoadState('networkidle'); // what comes after the first
  };
  const name = `desk-${path.replace(/\?.*/u, '')}`;
  return inLooks({ name, isInDocuments, viewport: { width: 1100, height: 820 }, steps });
}
