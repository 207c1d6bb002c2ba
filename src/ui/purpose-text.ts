import { isFirstPurpose, type Purpose } from '#domain/purpose.ts';
import type { Locale } from '#locales/locale.ts';
import { separator } from './separator.ts';

/** What a purpose is called; the locale has learnt the sentences of purposes. */
export function purposeName({ code, name }: Pick<Purpose, 'code' | 'name'>, { text }: Pick<Locale, 'text'>): string {
  if (name !== undefined) return name;
  return isFirstPurpose(code) ? text(`purpose.${code}`) : code;
}

/** The tables and perspectives of others that it stands for; empty where there are none. */
export function purposeCodes({ hebciTable, kefPerspective }: Purpose, { text }: Pick<Locale, 'text'>): string {
  return [
    hebciTable && text('purpose.hebci', { table: hebciTable, name: text(`hebci.${hebciTable}`) }),
    kefPerspective && text('purpose.kef', { perspective: text(`kef.${kefPerspective}`) }),
  ]
    .filter((one) => one !== undefined)
    .join(separator);
}
