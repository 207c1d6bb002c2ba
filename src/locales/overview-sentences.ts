import { arabicOverview } from './ar-overview.ts';
import { englishOverview } from './en-GB-overview.ts';
import type { LateSentences } from './locale.ts';

/** Both languages: they come with the view that says them. */
export const overviewSentences: LateSentences = { english: englishOverview, arabic: arabicOverview };
