import { fields } from './organisation-name-fields.ts';
import { heads } from './organisation-name-heads.ts';
import { ranks } from './organisation-name-ranks.ts';

/**
 * What a word of an organisation's name is: `head` says what kind of body it is, `field` what it works on, `rank` who
 * runs it; every other word is the body's own.
 */
export interface Concept {
  readonly kind: 'head' | 'field' | 'rank';
  readonly name: string;
}

/** The concept that a folded word stands for, in whichever language; undefined for a word of the body's own. */
export function conceptOf(word: string): Concept | undefined {
  const known = answers.get(word);
  if (known !== undefined) return known ?? undefined;
  const found = concepts.find(({ pattern }) => pattern.test(word));
  if (answers.size > 50_000) answers.clear();
  answers.set(word, found?.concept ?? null);
  return found?.concept;
}
const answers = new Map<string, Concept | null>();

/** By their beginnings, so that plurals, cases and most slips of the pen are the same word. */
const concepts = [...heads, ...ranks, ...fields].map(([kind, name, beginnings]) => ({
  concept: { kind, name },
  pattern: new RegExp(`^(?:${name}$|${beginnings})`),
}));
