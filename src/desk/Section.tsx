import { useId, type ReactNode } from 'react';
import { mergeClasses } from '@fluentui/react-components';
import textStyles from '#ui/text.module.css';
import styles from './Section.module.css';

interface SectionProps {
  readonly heading: string;
  /** What it is about, in a sentence. */
  readonly about?: ReactNode;
  readonly children: ReactNode;
}

/** One subject of a page, on a card of its own. */
export function Section({ heading, about, children }: SectionProps) {
  const id = useId();
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h2 id={id} className={textStyles.heading}>
        {heading}
      </h2>
      {about !== undefined && <p className={mergeClasses(textStyles.body, styles.about)}>{about}</p>}
      {children}
    </section>
  );
}
