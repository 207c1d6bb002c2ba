import type { ClientProfile } from '../../client-profiles.ts';
import { compareVersions } from '../../mailbox-sets.ts';
import type { CommandButton } from '../../wire-manifest.ts';
import { itemOf, modeOf, type SessionView } from './view.ts';

/** Most buttons are about the item in front; some panes open with several selected, or nothing, where the client has that. */
export function canPress({ action }: CommandButton, view: SessionView, profile: ClientProfile): boolean {
  if (itemOf(view)) return true;
  if (modeOf(view) === 'composing' || action.type !== 'ShowTaskpane') return false;
  if (view.several.length > 0) return action.supportsMultiSelect && compareVersions(profile.mailbox, '1.13') >= 0;
  // What is for several is for none too.
  const isForNone = action.supportsNoItemContext || action.supportsMultiSelect;
  return view.reading.is === 'empty' && profile.hasNoItemContext && isForNone;
}
