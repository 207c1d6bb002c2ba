import { Link, mergeClasses } from '@fluentui/react-components';
import { useId, useState, type ReactNode } from 'react';
import type { TimeAxis } from '#domain/time-axis.ts';
import { ChevronIcon } from '../icons.tsx';
import { YearAxis } from './YearAxis.tsx';
import textStyles from '../text.module.css';
import styles from './plots.module.css';

interface PlotRowsProps {
  readonly axis: TimeAxis;
  readonly isNarrow?: boolean;
  readonly label: string;
  /** Rows. */
  readonly children: ReactNode;
}

/** Plots one below the other on one axis of time: beside their names, or, where there is no room, below them. */
export function PlotRows({ axis, isNarrow = false, label, children }: PlotRowsProps) {
  return (
    <div className={mergeClasses(styles.rows, isNarrow && styles.narrow)}>
      <YearAxis axis={axis} isNarrow={isNarrow} />
      <ul className={mergeClasses(textStyles.list, styles.list)} aria-label={label}>
        {children}
      </ul>
    </div>
  );
}

interface PlotRowProps {
  readonly name: string;
  readonly facts?: ReactNode;
  readonly plot?: ReactNode;
  readonly beside?: ReactNode;
  /** What stands behind it: the name becomes the button that opens it. */
  readonly behind?: () => ReactNode;
}

export function PlotRow({ name, facts, plot, beside, behind }: PlotRowProps) {
  const [isOpen, setIsOpen] = useState(false);
  const id = useId();
  return (
    <li className={styles.row}>
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
        {facts !== undefined && <span className={mergeClasses(textStyles.detail, textStyles.block)}>{facts}</span>}
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
