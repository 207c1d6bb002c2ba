import { useLayoutEffect, type RefObject } from 'react';

interface FocusOptions {
  /** Whether the line stands for what the form has just said. */
  readonly isFresh: boolean;
  readonly emailAddress: string;
}

/** The keyboard goes on from the form to the undo of what it did, and from there back to the way to the form. */
export function useFocusPassedOn(line: RefObject<HTMLElement | null>, { isFresh, emailAddress }: FocusOptions): void {
  useLayoutEffect(() => {
    if (isFresh && isFocusLost()) line.current?.querySelector('button')?.focus();
  }, [line, isFresh]);
  useFocusGivenBack(line, emailAddress);
}

/** What goes while it has the keyboard gives it to the way to correct, which goes too where a correction moves somebody: to the new one. */
export function useFocusGivenBack(part: RefObject<HTMLElement | null>, emailAddress: string): void {
  useLayoutEffect(() => {
    const element = part.current;
    return () => {
      if (element?.contains(document.activeElement)) setTimeout(() => isFocusLost() && focusWayToCorrect(emailAddress));
    };
  }, [part, emailAddress]);
}

export function focusWayToCorrect(emailAddress: string): void {
  const way = document.querySelector<HTMLElement>(`[data-correct="${CSS.escape(emailAddress)}"]`);
  (way ?? document.querySelector('main'))?.focus();
}

export function isFocusLost(): boolean {
  return document.activeElement === null || document.activeElement === document.body;
}
