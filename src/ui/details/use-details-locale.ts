import { detailsSentences } from '#locales/details-sentences.ts';
import { useLocale } from '../use-locale.ts';

/** The pane's language with the sentences that come with this chunk. */
export function useDetailsLocale() {
  const locale = useLocale();
  locale.learn(detailsSentences);
  return locale;
}
