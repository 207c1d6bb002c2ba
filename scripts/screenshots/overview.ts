import { addressesAt } from '../ports.ts';
import { signInAtDesk } from '../../tests/harness/desk.ts';
import {
  makeTiedRelationship,
  makeUntouchedOrganisation,
  makeWideRelationship,
} from '../../tests/harness/wide-relationship.ts';
import type { Picture } from './picture.ts';

/** The whole relationship, as it looks with very much, with nothing, and where only a tie is known. */
export const overview: readonly Picture[] = [
  pageOf({
    name: 'desk-overview',
    isInDocuments: true,
    make: (addresses) => makeWideRelationship(addresses, 'northerngenome.example'),
    height: 1500,
  }),
  pageOf({
    name: 'desk-overview-tie',
    make: (addresses) => makeTiedRelationship(addresses, 'quietforge.example'),
    height: 700,
  }),
  pageOf({
    name: 'desk-overview-nothing',
    make: (addresses) => makeUntouchedOrganisation(addresses, 'untouchedworks.example'),
    height: 700,
  }),
];

interface OverviewPicture {
  readonly name: string;
  readonly isInDocuments?: true;
  /** Answers the id of whom it is about. */
  readonly make: (addresses: ReturnType<typeof addressesAt>) => Promise<string>;
  readonly height: number;
}

function pageOf({ make, height, ...picture }: OverviewPicture): Picture {
  return {
    ...picture,
    isInOneLook: true,
    viewport: { width: 1100, height },
    steps: async ({ page }) => {
      const port = Number(new URL(page.url()).port) - 1; // the product's is the one before the emulator's
      const addresses = addressesAt(port);
      await page.goto(`${addresses.product}/desk/organisations/${await make(addresses)}`);
      await signInAtDesk(page, 'Priya Raman');
      await page.getByRole('region', { name: 'Whom to ask' }).waitFor();
    },
  };
}
