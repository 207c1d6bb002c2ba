import { signInAtDesk } from '../../tests/harness/desk.ts';
import { makeQuietRelationship } from '../../tests/harness/quiet-relationship.ts';
import { rewriteAnswers } from '../../tests/harness/rewrite-answers.ts';
import type { Picture } from './picture.ts';

/** A colleague's own page: with much on it, in each look, in a narrow window, and of somebody who has logged nothing. */
export const relationships: readonly Picture[] = [
  pageOf({ name: 'desk-relationships', as: 'Dr Sarah Bennett', isInDocuments: true }),
  pageOf({ name: 'desk-relationships-at-night', as: 'Dr Sarah Bennett', colorScheme: 'dark' }),
  pageOf({ name: 'desk-relationships-narrow', as: 'Dr Sarah Bennett', width: 320 }),
  pageOf({ name: 'desk-relationships-right-to-left', as: 'Dr Sarah Bennett', language: 'ar' }),
  pageOf({ name: 'desk-relationships-empty', as: 'Dr Sarah Bennett', shows: 'You have not logged anything yet' }),
];

interface RelationshipsPicture extends Pick<Picture, 'isInDocuments'> {
  readonly name: string;
  readonly as: string;
  readonly colorScheme?: 'dark';
  readonly width?: number;
  readonly language?: string;
  readonly shows?: string;
}

function pageOf({
  as,
  colorScheme,
  width = 1100,
  language = 'en-GB',
  shows,
  ...picture
}: RelationshipsPicture): Picture {
  return {
    ...picture,
    isInOneLook: true,
    viewport: { width, height: 1500 },
    steps: async ({ page, requests }) => {
      // Everybody at the sample institution has logged something.
      if (shows !== undefined)
        await rewriteAnswers(page, '**/api/v1/me/relationships?*', () => ({ relationships: [] }));
      else await makeQuietRelationship(requests, 'sarah.bennett@northbridge.example');
      const address = new URL('/desk/relationships', page.url());
      address.port = String(Number(address.port) - 1); // the product's is the one before the emulator's
      // The desk goes by the browser's language.
      await page.addInitScript((tag) => Object.defineProperty(navigator, 'language', { get: () => tag }), language);
      if (colorScheme) await page.emulateMedia({ colorScheme });
      await page.goto(address.href);
      await signInAtDesk(page, as);
      await page
        .getByText(shows ?? /Usually|عادةً/u)
        .first()
        .waitFor();
    },
  };
}
