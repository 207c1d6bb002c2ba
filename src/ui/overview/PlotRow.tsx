import { Link, mergeClasses } from '@fluentui/react-components';
import { Fragment, useId, useState, type ReactNode } from 'react';
import type { TimeAxis } from '#domain/time-axis.ts';
import { ChevronIcon } from '../icons.tsx';
import { separator } from '../separator.ts';
import { YearAxis } from './YearAxis.tsx';
import textStyles from '../text.module.css';
import styles from './plots.module.css';

interface PlotRowsProps {
  /** Absent where no row has a plot. */
  readonly axis?: TimeAxis | undefined;
  readonly isNarrow?: boolean;
  readonly label: string;
  /** Rows. */
  readonly children: ReactNode;
}

/** Plots one below the other on one axis of time: beside their names, or, where there is no room, below them. */
export function PlotRows({ axis, isNarrow = false, label, children }: PlotRowsProps) {
  return (
    <div className={mergeClasses(styles.rows, isNarrow && styles.narrow)}>
      {axis && <YearAxis axis={axis} isNarrow={isNarrow} />}
      <ul className={mergeClasses(textStyles.list, styles.list)} aria-label={label}>
        {children}
      </ul>
    </div>
  );
}

interface PlotRowProps {
  readonly name: string;
  /** In a few words each. */
  readonly facts: readonly string[];
  readonly plot?: ReactNode;
  readonly beside?: ReactNode;
  /** What stands behind it: the name becomes the button that opens it. */
  readonly behind?: () => ReactNode;
}

export function PlotRow({ name, facts, plot, beside, behind }: PlotRowProps) {
  const [isOpen, setIsOpen] = useState(false);
  const id = useId();
  return (
    <li className={mergeClasses(styles.row, !plot && styles.bare)}>
      <div className={styles.name}>
        {behind ? (
          <Link
            as="button"
            className={textStyles.link}
            aria-expanded={isOpen}
            aria-controls={isOpen ? id : undefined}
            onClick={() => setIsOpen(!isOpen)}
          >
            <ChevronIcon isOpen={isOpen} /> {name}
          </Link>
        ) : (
          <bdi className={mergeClasses(textStyles.name, textStyles.block)}>{name}</bdi>
        )}
      </div>
      <div className={mergeClasses(textStyles.detail, styles.facts)}>
        {facts.map((fact, index) => (
          <Fragment key={fact}>
            {index > 0 && separator}
            <span className={styles.fact}>{fact}</span>
          </Fragment>
        ))}
      </div>
      {plot && <div className={styles.cell}>{plot}</div>}
      {beside && <div className={styles.beside}>{beside}</div>}
      {behind && isOpen && (
        <div id={id} className={styles.opened}>
          {behind()}
        </div>
      )}
    </li>
  );
}
