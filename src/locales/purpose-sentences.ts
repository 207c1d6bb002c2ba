import { arabicPurposes } from './ar-purposes.ts';
import { englishPurposes } from './en-GB-purposes.ts';
import type { LateSentences } from './locale.ts';

/** Both languages: they come with the view that says them. */
export const purposeSentences: LateSentences = { english: englishPurposes, arabic: arabicPurposes };
