import { arabicBalance } from './ar-balance.ts';
import { englishBalance } from './en-GB-balance.ts';
import type { LateSentences } from './locale.ts';

/** Both languages: they are few, and come with what says them. */
export const balanceSentences: LateSentences = { english: englishBalance, arabic: arabicBalance };
