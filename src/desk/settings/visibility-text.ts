import type { Visibility } from '#domain/visibility.ts';
import { useLocale } from '#ui/use-locale.ts';
import { useDesk } from '../use-desk.ts';
import type { MySettings } from './use-choice.ts';

/** Each visibility in plain words: what it is called, and what colleagues see. */
export function useVisibilityText({ sharing: { tieUnit, sees, managersSee } }: MySettings) {
  const { text, list } = useLocale();
  const { me } = useDesk();
  const institution = me.institution.name;
  const somewhere = tieUnit ?? institution;

  function nameOf(visibility: Visibility): string {
    if (visibility === 'institution') return text('desk-settings.institution', { institution });
    return text(`desk-settings.${visibility}`);
  }

  function describe(visibility: Visibility): string {
    if (visibility === 'tie') return text('desk-settings.tie-about', { unit: somewhere });
    if (visibility !== 'unit') return text(`desk-settings.${visibility}-about`);
    const managers = managersSee ? ` ${text('desk-settings.managers-see')}` : '';
    const others = ` ${text('desk-settings.others-see-tie', { unit: somewhere })}`;
    return sees.length === 0
      ? text('desk-settings.no-unit') + managers
      : text('desk-settings.unit-about', { units: list(sees) }) + managers + others;
  }

  return { nameOf, describe };
}
