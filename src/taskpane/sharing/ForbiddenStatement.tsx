import type { LogRule } from '#domain/policy.ts';
import { sharingSentences } from '#locales/sharing-sentences.ts';
import { Statement } from '#ui/Statement.tsx';
import { useLocale } from '#ui/use-locale.ts';
import { forbiddenText } from './forbidden-text.ts';

/** Which rule of the institution does not let the message be logged. */
export function ForbiddenStatement({ rule }: { readonly rule: LogRule }) {
  const locale = useLocale();
  locale.learn(sharingSentences);
  return <Statement title={locale.text('forbidden.heading')}>{forbiddenText(rule, locale)}</Statement>;
}
