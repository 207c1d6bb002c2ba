import type { Visibility } from '#domain/visibility.ts';
import type { Locale } from '#locales/locale.ts';

interface Names {
  readonly institution: string;
  /** The institution's own word for a unit, where it has one. */
  readonly unit?: string | undefined;
}

/** What a choice of who sees it is called. */
export function choiceName(choice: Visibility, { institution, unit }: Names, text: Locale['text']): string {
  if (choice === 'unit' && unit !== undefined) return text('sharing.unit-called', { unit });
  return text(`sharing.${choice}`, { institution });
}
