import type { FocusMove } from '../protocol/frame-host.ts';

/** Marks a part of the window that F6 goes to; its value is the order. */
export const regionAttribute = 'data-region';

const focusable = ['a[href]', 'button:not([disabled])', 'input:not([disabled])', 'iframe', '[tabindex="0"]'].map(
  (selector) => `${selector}:not([tabindex="-1"]):not([aria-hidden="true"])`,
);

/** Moves focus for a frame that keeps the keyboard to itself, and for F6. */
export function moveFocus(where: FocusMove, from: Element | null): void {
  if (where === 'next-region') moveToRegion(1, from);
  else if (where === 'previous-region') moveToRegion(-1, from);
  else if (where === 'escape') focusFirst(document.querySelector('[role="toolbar"]'));
  else moveToNeighbour(where === 'next' ? 1 : -1, from);
}

function moveToRegion(step: 1 | -1, from: Element | null): void {
  const regions = visible(`[${regionAttribute}]`);
  const own = from?.closest(`[${regionAttribute}]`) ?? null;
  const index = regions.findIndex((region) => region === own);
  const next = regions[(index + step + regions.length) % regions.length];
  if (next) focusFirst(next);
}

function moveToNeighbour(step: 1 | -1, from: Element | null): void {
  const all = visible(focusable.join(','));
  const index = all.findIndex((element) => element === from);
  all[(index + step + all.length) % all.length]?.focus();
}

function focusFirst(region: Element | null): void {
  if (!region) return;
  const inside = [...region.querySelectorAll<HTMLElement>('[data-first-focus]'), ...visibleIn(region)];
  (inside[0] ?? (region instanceof HTMLElement ? region : undefined))?.focus();
}

function visibleIn(region: Element): HTMLElement[] {
  return [...region.querySelectorAll<HTMLElement>(focusable.join(','))].filter(isVisible);
}

function visible(selector: string): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(selector)].filter(isVisible);
}

function isVisible(element: HTMLElement): boolean {
  return element.getClientRects().length > 0;
}
