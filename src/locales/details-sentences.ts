import { arabicDetails } from './ar-details.ts';
import { arabicPurposes } from './ar-purposes.ts';
import { englishDetails } from './en-GB-details.ts';
import { englishPurposes } from './en-GB-purposes.ts';
import type { LateSentences } from './locale.ts';

/** Both languages come with what says them. */
export const detailsSentences: LateSentences = {
  english: { ...englishDetails, ...englishPurposes },
  arabic: { ...arabicDetails, ...arabicPurposes },
};
