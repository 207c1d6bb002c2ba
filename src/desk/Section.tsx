import { useId, useRef, type ReactNode } from 'react';
import { mergeClasses } from '@fluentui/react-components';
import textStyles from '#ui/text.module.css';
import styles from './Section.module.css';
import { useKeptFocus } from './use-kept-focus.ts';

interface SectionProps {
  readonly heading: string;
  /** What it is about, in a sentence. */
  readonly about?: ReactNode;
  readonly children: ReactNode;
}

/** One subject of a page, on a card of its own. */
export function Section({ heading, about, children }: SectionProps) {
  const id = useId();
  const section = useRef<HTMLElement>(null);
  useKeptFocus(section);
  return (
    <section ref={section} className={styles.section} aria-labelledby={id}>
      <h2 id={id} tabIndex={-1} className={textStyles.heading}>
        {heading}
      </h2>
      {about !== undefined && <p className={mergeClasses(textStyles.body, styles.about)}>{about}</p>}
      {children}
    </section>
  );
}
