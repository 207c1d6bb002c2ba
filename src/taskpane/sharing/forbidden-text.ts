import type { LogRule } from '#domain/policy.ts';
import { isolate } from '#locales/isolate.ts';
import type { Locale } from '#locales/locale.ts';

/** Which rule it is, and the institution's reason as it gives it. */
export function forbiddenText(
  { kind, value, reason = '' }: LogRule,
  { text, direction }: Pick<Locale, 'text' | 'direction'>,
): string {
  const said = text(`forbidden.${kind}`, { value });
  return reason.trim() === '' ? said : `${said} ${isolate(reason.trim(), direction)}`;
}
