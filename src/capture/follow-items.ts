import type { OpenItem } from '#outlook/outlook.ts';

interface FollowOptions {
  readonly readItem: () => OpenItem;
  /** Whether this is what is shown already: Outlook may tell of a change where there is none. */
  readonly isShown: (item: OpenItem) => boolean;
  /** Another one is open. What it takes time to learn of it is to wait until `atRest`. */
  readonly open: (atRest: Promise<void>) => void;
}

/** Milliseconds for which an item must stay open, when it has come soon after another, before anybody is asked about it. */
const restsAfter = 350;
/** Milliseconds without a change after which the next item is one that was chosen, not one on the way to another. */
const settledAfter = 1000;
/** So many in a row are a run: how long its last one must rest goes by the pace of the run, since Outlook may be slow. */
const runs = 3;
/** Milliseconds for which no item may be open on the way from one to the next. */
const emptyAfter = 150;

/**
 * Turns what Outlook tells of items into what is worth opening: with the arrow key held down, a hundred messages come by, and
 * only the one that rests is looked up. Returns what is to be called for each change, and how to stop.
 */
export function followItems({ readItem, isShown, open }: FollowOptions) {
  let rest: ReturnType<typeof setTimeout> | undefined;
  let emptying: ReturnType<typeof setTimeout> | undefined;
  let last = -Infinity;
  let row = 0;

  function openNext() {
    clearTimeout(rest);
    const now = performance.now();
    const gap = now - last;
    const isRun = row >= runs;
    const isChosen = gap >= settledAfter * (isRun ? 2 : 1);
    const wait = isRun ? Math.min(Math.max(restsAfter, 2 * gap), settledAfter) : restsAfter;
    last = now;
    row = isChosen ? 0 : row + 1;
    open(isChosen ? Promise.resolve() : new Promise((resolve) => (rest = setTimeout(resolve, wait))));
  }

  function openEmpty() {
    stopEmptying();
    open(Promise.resolve());
  }

  function stopEmptying() {
    clearTimeout(emptying);
    emptying = undefined;
  }

  return {
    onChange() {
      const item = readItem();
      // A selection that is being extended changes all the time, but what was open before it is of the past.
      if (item.is === 'several' && emptying !== undefined) return;
      stopEmptying();
      if (isShown(item)) return;
      if (item.is === 'nothing' || item.is === 'several') emptying = setTimeout(openEmpty, emptyAfter);
      else openNext();
    },
    stop() {
      clearTimeout(rest);
      stopEmptying();
    },
  };
}
