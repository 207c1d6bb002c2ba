import type { TimeAxis } from '#domain/time-axis.ts';
import { countByYear, mostOf } from '#domain/unit-strip.ts';
import { useLocale } from '../use-locale.ts';
import { AsTable } from './AsTable.tsx';
import { PlotRow, PlotRows } from './PlotRow.tsx';
import { YearBars } from './YearBars.tsx';
import type { Overview } from './overview.ts';
import { usePurposeName } from './use-purpose-name.ts';
import textStyles from '../text.module.css';

interface PurposeStripProps {
  readonly overview: Pick<Overview, 'activity' | 'purposes'>;
  readonly axis: TimeAxis;
  readonly isNarrow?: boolean;
}

/** What it was for, by year, the most frequent first. */
export function PurposeStrip({ overview, axis, isNarrow = false }: PurposeStripProps) {
  const { text, number } = useLocale();
  const nameOf = usePurposeName(overview.purposes);
  const counts = countByYear(overview.activity, 'purpose');
  // What nobody has said is no purpose: it would make all others low.
  const most = mostOf(new Map([...counts].filter(([code]) => code !== undefined)));
  const rows = [...counts]
    .map(([code, years]) => ({ code, years, total: [...years.values()].reduce((sum, one) => sum + one, 0) }))
    .sort((one, other) => Number(one.code === undefined) - Number(other.code === undefined) || other.total - one.total);
  const years = [...new Set(overview.activity.map(({ year }) => year))].sort((one, other) => one - other);
  if (rows.every(({ code }) => code === undefined)) {
    return <p className={textStyles.body}>{text('overview.purposes-none')}</p>;
  }
  return (
    <>
      <PlotRows axis={axis} isNarrow={isNarrow} label={text('overview.purposes')}>
        {rows.map(({ code, years: own, total }) => (
          <PlotRow
            key={code ?? ''}
            name={nameOf(code)}
            facts={[text('overview.times', { count: total })]}
            plot={code !== undefined && <YearBars counts={own} axis={axis} most={most} />}
          />
        ))}
      </PlotRows>
      <AsTable
        caption={text('overview.purposes')}
        columns={[text('overview.purpose'), text('overview.all'), ...years.map(String)]}
        rows={rows.map(({ code, years: own, total }) => ({
          key: code ?? '',
          cells: [nameOf(code), number(total), ...years.map((one) => number(own.get(one) ?? 0))],
        }))}
      />
    </>
  );
}
