import type { AnyCatalogue, MessageKey, ParamsArgument } from './catalogue.ts';
import { createDates, type Dates } from './dates.ts';
import { englishUnitedKingdom } from './en-GB.ts';
import { isolate } from './isolate.ts';

export type TextDirection = 'ltr' | 'rtl';

/** One language: its sentences, its plurals, its dates and its lists. */
export interface Locale extends Dates {
  /** A BCP 47 tag, for `lang`. */
  readonly language: string;
  readonly direction: TextDirection;
  text<Key extends MessageKey>(key: Key, ...params: ParamsArgument<Key>): string;
  list(items: readonly string[]): string;
  /** The same with elements that are no text: what stands between them comes as strings. */
  listOf<Item>(items: readonly Item[]): readonly (Item | string)[];
  number(value: number): string;
  /** Adds sentences that are loaded with the view that says them. */
  learn(sentences: LateSentences): void;
}

/** Sentences that come later than the language's own. */
export interface LateSentences {
  readonly english: AnyCatalogue;
  readonly arabic: AnyCatalogue;
}

/** More sentences than the pane's. */
interface MoreSentences {
  readonly english: AnyCatalogue;
  readonly loadArabic: () => Promise<AnyCatalogue>;
}

/** The best language that ships for Outlook's display language (`ar-SA`, `en-US`), else English (UK). */
export async function loadLocale(displayLanguage: string, more?: MoreSentences): Promise<Locale> {
  const language = displayLanguage.split('-')[0]?.toLowerCase();
  if (language === 'ar') {
    const [{ arabic }, added] = await Promise.all([import('./ar.ts'), more?.loadArabic()]);
    return createLocale({ language: displayLanguage, direction: 'rtl', catalogue: { ...arabic, ...added } });
  }
  return createLocale({
    language: language === 'en' ? displayLanguage : 'en-GB',
    direction: 'ltr',
    catalogue: { ...englishUnitedKingdom, ...more?.english },
  });
}

interface LocaleOptions {
  readonly language: string;
  readonly direction: TextDirection;
  readonly catalogue: AnyCatalogue;
}

function createLocale({ language, direction, catalogue }: LocaleOptions): Locale {
  const known = { ...catalogue };
  const learnt = new Set<AnyCatalogue>();
  const plural = new Intl.PluralRules(language);
  const numbers = new Intl.NumberFormat(language);
  const lists = new Intl.ListFormat(language, { type: 'conjunction' });
  const fill = (template: string, params: Readonly<Record<string, string | number>>) =>
    template.replace(/\{(\w+)\}/g, (place, name: string) => {
      const value = params[name];
      if (value === undefined) return place;
      return typeof value === 'number' ? numbers.format(value) : isolate(value, direction);
    });
  return {
    language,
    direction,
    text(key, ...[params = {}]) {
      const entry = known[key];
      const values: Readonly<Record<string, string | number>> = params;
      if (entry === undefined) throw new Error(`The sentence ${key} is not among this page's`);
      if (typeof entry === 'string') return fill(entry, values);
      return fill(entry[plural.select(Number(values['count']))] ?? entry.other ?? '', values);
    },
    list: (items) => lists.format(items.map((item) => isolate(item, direction))),
    listOf(items) {
      const parts = lists.formatToParts(items.map((_, index) => String(index)));
      return parts.map(({ type, value }) => (type === 'element' ? (items[Number(value)] ?? '') : value));
    },
    number: (value) => numbers.format(value),
    learn({ english, arabic }) {
      if (!learnt.has(english)) Object.assign(known, direction === 'rtl' ? arabic : english);
      learnt.add(english);
    },
    ...createDates(language),
  };
}
