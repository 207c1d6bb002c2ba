import type { FocusMove } from './frame-host.ts';

/** Office.js keeps Tab, Esc and Ctrl+F6 to itself and tells the host when focus should leave the frame. */
const moves: ReadonlyMap<unknown, FocusMove> = new Map<unknown, FocusMove>([
  [5, 'next-region'],
  [6, 'previous-region'],
  [13, 'next'],
  [14, 'previous'],
  [15, 'escape'],
  [17, 'next'],
  [18, 'previous'],
]);

/** Reads `[appId, action, …]`; undefined for everything that moves no focus. */
export function readFocusMove(data: unknown): FocusMove | undefined {
  return Array.isArray(data) ? moves.get(data[1]) : undefined;
}
