import { signInAtDesk } from '../../tests/harness/desk.ts';
import type { Picture } from './picture.ts';

/** The wide pages. */
export const desk: readonly Picture[] = [
  pageOf({ name: 'desk-settings', as: 'Dr Sarah Bennett', shows: 'Your latest, as others see them' }),
  pageOf({ name: 'desk-links', as: 'Alison Grieve', shows: 'Acme Hydrogens plc' }),
  pageOf({ name: 'desk-administration', as: 'Alison Grieve', shows: 'Where a colleague has not chosen' }),
];

function pageOf(options: { readonly name: `desk-${string}`; readonly as: string; readonly shows: string }): Picture {
  const { name, as, shows } = options;
  return {
    name,
    isInDocuments: true,
    isInOneLook: true,
    viewport: { width: 1100, height: 820 },
    steps: async ({ page }) => {
      const address = new URL(`/${name.replace('-', '/')}`, page.url());
      address.port = String(Number(address.port) - 1); // the product's is the one before the emulator's
      await page.goto(address.href);
      await signInAtDesk(page, as);
      await page.getByText(shows).waitFor();
    },
  };
}
