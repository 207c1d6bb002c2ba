import type { Marking } from '#domain/marking.ts';
import type { Locale } from '#locales/locale.ts';

/** Why a message that is marked starts out as it does. */
export function markingText({ sensitivity, labels }: Marking, text: Locale['text']): string {
  if (sensitivity !== undefined) return text(`sharing.marked-${sensitivity}`);
  const label = labels.find(({ name }) => name !== undefined)?.name;
  return label === undefined ? text('sharing.labelled-unnamed') : text('sharing.labelled', { label });
}
