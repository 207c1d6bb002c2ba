import { mergeClasses } from '@fluentui/react-components';
import { useEffect, useId, useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import styles from './Explanation.module.css';
import textStyles from './text.module.css';

interface ExplanationProps {
  readonly sentences: readonly string[];
  /** Gets the id for `aria-describedby` of the control that the sentences are about. */
  readonly children: (describedBy: string | undefined) => ReactNode;
}

/**
 * Why something is as it is, if there is anything to say (the control stays the same element, and keeps the focus): shown once
 * the pointer moves over it, or Tab comes to its control, until Escape or a click; always there for screen readers (WCAG 1.4.13).
 */
export function Explanation({ sentences, children }: ExplanationProps) {
  const [isShown, setIsShown] = useState(false);
  /** By hand, until the pointer comes again. */
  const isDismissed = useRef(false);
  const id = useId();
  const around = useRef<HTMLDivElement>(null);
  const bubble = useRef<HTMLDivElement>(null);
  const dismiss = () => {
    isDismissed.current = true;
    setIsShown(false);
  };
  useLayoutEffect(() => {
    if (!isShown) return undefined;
    const place = () => placeBeside(around.current, bubble.current);
    place();
    document.addEventListener('scroll', place, true);
    return () => document.removeEventListener('scroll', place, true);
  }, [isShown, sentences]);
  useEffect(() => {
    if (!isShown) return undefined;
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      // Office.js, at the window, would take the focus out of the pane.
      event.stopPropagation();
      dismiss();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [isShown]);
  return (
    <div
      ref={around}
      // Not as it enters: where something moves under a pointer at rest, it would cover what has just come.
      onPointerMove={({ pointerType }) => pointerType === 'mouse' && !isDismissed.current && setIsShown(true)}
      onPointerEnter={() => (isDismissed.current = false)}
      onPointerLeave={() => setIsShown(false)}
      // Not as the focus comes: given by a script, it would cover what the click before it has changed.
      onKeyUp={({ key }) => key === 'Tab' && setIsShown(true)}
      onBlur={({ currentTarget, relatedTarget }) => currentTarget.contains(relatedTarget) || setIsShown(false)}
      onClick={dismiss}
    >
      {children(sentences.length > 0 ? id : undefined)}
      {sentences.length > 0 && (
        <div ref={bubble} className={styles.bubble} hidden={!isShown}>
          <div id={id} role="tooltip" className={mergeClasses(styles.sentences, textStyles.body)}>
            {sentences.join(' ')}
          </div>
        </div>
      )}
    </div>
  );
}

/** Below, or above where the window ends; as fixed, so that nothing that scrolls cuts it off. */
function placeBeside(around: HTMLElement | null, bubble: HTMLElement | null): void {
  if (!around || !bubble) return;
  const { top, bottom } = around.getBoundingClientRect();
  const height = bubble.offsetHeight;
  bubble.style.top = `${bottom + height <= window.innerHeight ? bottom : Math.max(0, top - height)}px`;
}
