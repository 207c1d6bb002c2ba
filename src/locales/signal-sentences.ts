import { arabicSignals } from './ar-signals.ts';
import { englishSignals } from './en-GB-signals.ts';
import type { LateSentences } from './locale.ts';

/** Both languages: they are few, and come with what says them. */
export const signalSentences: LateSentences = { english: englishSignals, arabic: arabicSignals };
