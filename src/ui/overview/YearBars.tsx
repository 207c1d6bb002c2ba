import { barsOf, type TimeAxis } from '#domain/time-axis.ts';
import styles from './plots.module.css';

interface YearBarsProps {
  readonly counts: ReadonlyMap<number, number>;
  readonly axis: TimeAxis;
  /** The greatest count of all plots that stand together. */
  readonly most: number;
}

const height = 28;
const percent = (part: number) => `${String(part * 100)}%`;

/** How often, by year. What it shows stands in words beside it and in the table behind it, so screen readers pass it over. */
export function YearBars({ counts, axis, most }: YearBarsProps) {
  return (
    <svg className={styles.plot} width="100%" height={height} aria-hidden>
      {barsOf(counts, axis, most).map(({ year, count, at, width, height: part }) => (
        <rect
          key={year}
          className={styles.bar}
          x={percent(at + width * 0.15)}
          width={percent(width * 0.7)}
          y={height - 1 - part * (height - 2)}
          height={part * (height - 2)}
          rx="1"
        >
          <title>{`${String(year)}: ${String(count)}`}</title>
        </rect>
      ))}
      <line className={styles.base} x1="0" x2="100%" y1={height - 0.5} y2={height - 0.5} />
    </svg>
  );
}
