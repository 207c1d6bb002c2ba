import { eventName } from '../protocol/events.ts';
import { surfaceIn } from './command-surface.ts';
import type { Functions } from './functions.ts';
import type { SessionCore } from './session.ts';
import { isUntouched } from '../protocol/meeting-draft.ts';
import { itemIn, itemOf, modeOf, type Mode, type SessionView } from './view.ts';

export interface Front {
  /** Puts something else in front; a pane whose item makes way for another stays only where it is pinned. */
  readonly show: (change: Partial<SessionView>) => void;
  /** Tells the pane of the mode what it is about now. */
  readonly tell: (mode: Mode) => void;
}

export function createFront({ view, memory, update, push, readContext }: SessionCore, functions: Functions): Front {
  function show(change: Partial<SessionView>): void {
    const before = view.read();
    const next = withoutUntouched({ ...before, ...change }, before);
    const left = itemOf(before);
    if (left && left.key !== itemOf(next)?.key) {
      memory.leaveItem(left.key);
      functions.leave(left.key);
    }
    const mode = modeOf(next);
    const isOther = {
      reading: next.selectedId !== before.selectedId || next.several !== before.several,
      composing: next.frontDraft !== before.frontDraft,
    };
    // More or fewer of several leave a pane for several where it is.
    const goesOn = before.several.length > 0 && next.several.length > 0 && before.panes.reading?.supportsMultiSelect;
    const isHeld = (of: Mode) => before.isPinned[of] && before.panes[of]?.supportsPinning === true;
    const isKept = { reading: isHeld('reading') || goesOn === true, composing: isHeld('composing') };
    // A pin holds a pane beside others of its kind.
    const isGone = (of: Mode) => surfaceIn(of, next) !== surfaceIn(of, before) || (isOther[of] && !isKept[of]);
    const kept = (of: Mode) => (isGone(of) ? undefined : before.panes[of]);
    update({ ...change, drafts: next.drafts, panes: { reading: kept('reading'), composing: kept('composing') } });
    // What is still loading is told of once it is there; a pane that comes into sight anew asks by itself.
    const isThere = mode === 'composing' ? modeOf(before) === mode : next.reading.is !== 'loading';
    if (isOther[mode] && isThere) tell(mode);
  }

  function tell(mode: Mode): void {
    const { item, initialData } = readContext(itemIn(mode, view.read()));
    push(mode, eventName.itemChanged, item ? initialData : '');
    if (mode === 'reading') push(mode, eventName.selectedItemsChanged, []);
  }

  return { show, tell };
}

/** A meeting of the calendar that makes way unchanged is closed; it need not wait among the drafts. */
function withoutUntouched(next: SessionView, { frontDraft: left }: SessionView): SessionView {
  if (!left || left === next.frontDraft || !isUntouched(left)) return next;
  return { ...next, drafts: next.drafts.filter((draft) => draft !== left) };
}
