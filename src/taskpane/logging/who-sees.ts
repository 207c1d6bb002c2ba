import type { Me } from '#capture/capture-state.ts';
import type { Locale } from '#locales/locale.ts';

/** What colleagues see of a logged message; the institution by name as soon as it is known. */
export function whoSees(me: Me | undefined, text: Locale['text']): string {
  return me ? text('log.everyone-sees', { institution: me.institution.name }) : text('log.everyone-here-sees');
}
