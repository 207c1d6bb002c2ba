import type { FocusMove } from '../protocol/frame-host.ts';

/** A part of the window that F6 goes to, in the order of the page. */
const region = '[data-region]';

const focusable = ['a[href]', 'button:not([disabled])', 'input:not([disabled])', 'iframe', '[tabindex="0"]'].map(
  (selector) => `${selector}:not([tabindex="-1"]):not([aria-hidden="true"])`,
);

/** Moves focus for a frame that keeps the keyboard to itself. */
export function moveFocus(where: FocusMove, from: Element | null): void {
  if (where === 'next-region') moveToRegion(1, from);
  else if (where === 'previous-region') moveToRegion(-1, from);
  else if (where === 'escape') focusFirst(document.querySelector<HTMLElement>('[role="toolbar"]'));
  else moveToNeighbour(where === 'next' ? 1 : -1, from);
}

/** F6 and Shift+F6 go round the regions, also from inside a message, whose frame keeps its keys to itself. */
export function onRegionKey(event: KeyboardEvent): void {
  if (event.key !== 'F6') return;
  event.preventDefault();
  moveFocus(event.shiftKey ? 'previous-region' : 'next-region', document.activeElement);
}

function moveToRegion(step: 1 | -1, from: Element | null): void {
  // The ribbon without a message has only buttons that can't be pressed: it is passed over.
  const regions = visible(region).filter((part) => part.hasAttribute('tabindex') || visibleIn(part).length > 0);
  const own = from?.closest<HTMLElement>(region);
  const index = own ? regions.indexOf(own) : -1;
  const next = regions[(index + step + regions.length) % regions.length];
  if (next) focusFirst(next);
}

function moveToNeighbour(step: 1 | -1, from: Element | null): void {
  const all = visible(focusable.join(','));
  const index = all.findIndex((element) => element === from);
  all[(index + step + all.length) % all.length]?.focus();
}

function focusFirst(part: HTMLElement | null): void {
  if (!part) return;
  const inside = [...part.querySelectorAll<HTMLElement>('[data-first-focus]'), ...visibleIn(part)];
  (inside[0] ?? part).focus();
}

function visibleIn(part: Element): HTMLElement[] {
  return [...part.querySelectorAll<HTMLElement>(focusable.join(','))].filter(isVisible);
}

function visible(selector: string): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(selector)].filter(isVisible);
}

function isVisible(element: HTMLElement): boolean {
  return element.getClientRects().length > 0;
}
