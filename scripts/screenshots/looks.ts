import type { Picture } from './picture.ts';

const looks: Readonly<Record<string, Partial<Picture>>> = {
  '': {},
  '-dark': { query: { theme: 'dark' } },
  '-320': { viewport: { width: 320, height: 800 } },
  '-320-dark': { viewport: { width: 320, height: 800 }, query: { theme: 'dark' } },
  '-arabic': { language: 'ar' },
  '-arabic-320': { language: 'ar', viewport: { width: 320, height: 800 } },
  '-forced': { forcedColors: true },
  '-print': { medium: 'print', viewport: { width: 794, height: 1123 } },
};

/** A wide page in every look, from its top to its end; what the documents show of it is the beginning. */
export function inLooks({ isInDocuments, ...picture }: Picture): readonly Picture[] {
  return Object.entries(looks).map(([look, rest]) => ({
    ...picture,
    ...(look === '' && isInDocuments ? { isInDocuments } : { isWhole: true }),
    ...rest,
    name: picture.name + look,
    isInOneLook: true,
  }));
}
