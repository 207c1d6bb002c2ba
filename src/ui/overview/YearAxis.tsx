import { mergeClasses } from '@fluentui/react-components';
import { ticksOf, type TimeAxis } from '#domain/time-axis.ts';
import { useLocale } from '../use-locale.ts';
import textStyles from '../text.module.css';
import styles from './plots.module.css';

const mostTicks = { wide: 10, narrow: 5 };

/** The names of the years above plots that stand one below the other. */
export function YearAxis({ axis, isNarrow = false }: { readonly axis: TimeAxis; readonly isNarrow?: boolean }) {
  const { year } = useLocale();
  return (
    <div className={mergeClasses(textStyles.detail, styles.axis)} aria-hidden>
      {ticksOf(axis, mostTicks[isNarrow ? 'narrow' : 'wide']).map((tick) => (
        <span key={tick.year} className={styles.tick} style={{ insetInlineStart: `${String(tick.at * 100)}%` }}>
          {year(`${String(tick.year)}-07-01T00:00:00Z`)}
        </span>
      ))}
    </div>
  );
}
