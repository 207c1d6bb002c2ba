import type { Response } from '#api/types.ts';
import type { Visibility } from '#domain/visibility.ts';
import type { Locale } from '#locales/locale.ts';

/** How a colleague shares, and who is in sight. */
export type Sharing = Response<'lookup'>['settings']['sharing'];

/** What colleagues see of what is logged like this; nothing until it is known who they are. */
export function whoSees(
  state: { readonly sharing: Sharing; readonly visibility: Visibility } | undefined,
  { text, list }: Pick<Locale, 'text' | 'list'>,
): string {
  if (!state) return '';
  const { institution, tieUnit, sees, managersSee } = state.sharing;
  const tie = tieUnit === undefined ? text('sees.tie-at', { institution }) : text('sees.tie', { unit: tieUnit });
  switch (state.visibility) {
    case 'institution':
      return text('sees.institution', { institution });
    case 'unit': {
      const all = [...sees, ...(managersSee ? [text('sees.managers')] : [])];
      // Where the unit isn't known yet nobody is in it.
      return sees.length === 0 ? tie : `${text('sees.unit', { count: all.length, units: list(all) })} ${tie}`;
    }
    case 'tie':
      return tie;
    case 'private':
      return text('sees.private');
  }
}
