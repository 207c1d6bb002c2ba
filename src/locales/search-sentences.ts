import { arabicPurposes } from './ar-purposes.ts';
import { arabicSearch } from './ar-search.ts';
import { englishPurposes } from './en-GB-purposes.ts';
import { englishSearch } from './en-GB-search.ts';
import type { LateSentences } from './locale.ts';

/** Both languages: they are few, and come with what says them. */
export const searchSentences: LateSentences = {
  english: { ...englishSearch, ...englishPurposes },
  arabic: { ...arabicSearch, ...arabicPurposes },
};
