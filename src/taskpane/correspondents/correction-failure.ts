import type { CorrectionError } from '#capture/corrections.ts';
import type { Locale } from '#locales/locale.ts';
import { domainPart } from './correction-text.ts';

/** Why a correction was not made, in a sentence. */
export function failureText(error: CorrectionError, emailAddress: string, text: Locale['text']): string {
  if (error === 'not-a-domain') return text('correct.not-a-domain', { domain: domainPart(emailAddress) });
  return error === 'not-for-everyone' ? text('correct.not-for-everyone') : text(`error.${error}`);
}
