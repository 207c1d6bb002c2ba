import type { SamePersonCode } from '#domain/same-person.ts';
import type { Locale } from '#locales/locale.ts';

/** What speaks for it; what speaks against it is in the score. */
const saidCodes = [
  'same-mailbox',
  'same-orcid',
  'same-phone',
  'same-name',
  'similar-name',
  'same-organisation',
  'same-handle',
  'mailbox-spells-name',
  'mailbox-hints-at-name',
] as const satisfies readonly SamePersonCode[];

/** Why two may be the same person: "same name and same organisation"; empty where nothing of it can be said. */
export function samePersonText({ text, list }: Locale, reasons: readonly { readonly code: string }[]): string {
  return list(
    saidCodes.filter((said) => reasons.some(({ code }) => code === said)).map((code) => text(`same.${code}`)),
  );
}
