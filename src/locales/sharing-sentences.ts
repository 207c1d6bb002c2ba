import { arabicSharing } from './ar-sharing.ts';
import { englishSharing } from './en-GB-sharing.ts';
import type { LateSentences } from './locale.ts';

/** Both languages: they are few, and come with what says them. */
export const sharingSentences: LateSentences = { english: englishSharing, arabic: arabicSharing };
