import { englishInbox } from './en-GB-inbox.ts';

/** What the inbox adds to the pane's sentences. */
export const inboxSentences = {
  english: englishInbox,
  loadArabic: async () => (await import('./ar-inbox.ts')).arabicInbox,
};
