import type { CommandButton } from '../../wire.ts';
import { itemOf, modeOf, type SessionView } from './view.ts';

/** Most buttons are about the item in front; with several selected only a pane that is for several opens. */
export function canPress({ action }: CommandButton, view: SessionView): boolean {
  if (itemOf(view)) return true;
  if (modeOf(view) === 'composing' || action.type !== 'ShowTaskpane') return false;
  return view.several.length > 0 && action.supportsMultiSelect;
}
