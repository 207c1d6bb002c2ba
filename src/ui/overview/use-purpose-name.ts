import { isFirstPurpose } from '#domain/purpose.ts';
import { purposeSentences } from '#locales/purpose-sentences.ts';
import { useLocale } from '../use-locale.ts';
import type { Overview } from './overview.ts';

/** What a purpose is called: by the institution, or in the reader's language. */
export function usePurposeName(purposes: Overview['purposes']): (code: string | undefined) => string {
  const locale = useLocale();
  locale.learn(purposeSentences);
  return (code) => {
    if (code === undefined) return locale.text('overview.purpose-none');
    const given = purposes.find((one) => one.code === code)?.name;
    return given ?? (isFirstPurpose(code) ? locale.text(`purpose.${code}`) : code);
  };
}
