import { mergeClasses } from '@fluentui/react-components';
import type { TimeAxis } from '#domain/time-axis.ts';
import { countByYear, mostOf } from '#domain/unit-strip.ts';
import { StrengthBars } from '../StrengthBars.tsx';
import { useLocale } from '../use-locale.ts';
import { useNow } from '../use-now.tsx';
import { AsTable } from './AsTable.tsx';
import { PlotRow, PlotRows } from './PlotRow.tsx';
import { YearBars } from './YearBars.tsx';
import type { Overview, UnitPart } from './overview.ts';
import textStyles from '../text.module.css';
import styles from './plots.module.css';

interface UnitStripProps {
  readonly overview: Pick<Overview, 'units' | 'unitsUnseen' | 'activity'>;
  readonly axis: TimeAxis;
  readonly isNarrow?: boolean;
}

/** Each unit's part in a relationship over time, the warmest first; last those of which the viewer knows only that somebody there knows them. */
export function UnitStrip({ overview, axis, isNarrow = false }: UnitStripProps) {
  const { text, number, date, year, relative } = useLocale();
  const now = useNow();
  const { units, unitsUnseen, activity } = overview;
  const counts = countByYear(activity, 'unitId');
  const most = mostOf(counts);
  const years = [...new Set(activity.map(({ year }) => year))].sort((one, other) => one - other);
  const nameOf = (unit: UnitPart) => unit.name ?? text('overview.unit-unknown');
  const factsOf = (unit: UnitPart) => {
    const facts = { count: unit.in + unit.out, year: year(unit.firstAt), when: relative(unit.lastAt, now) };
    return [text('overview.unit-facts', facts), text('overview.unit-by', { count: unit.colleagues })];
  };
  return (
    <>
      <PlotRows axis={units.length > 0 ? axis : undefined} isNarrow={isNarrow} label={text('overview.range')}>
        {units.map((unit) => (
          <PlotRow
            key={unit.id ?? ''}
            name={nameOf(unit)}
            facts={factsOf(unit)}
            plot={<YearBars counts={counts.get(unit.id) ?? new Map()} axis={axis} most={most} />}
            beside={
              <span className={mergeClasses(textStyles.detail, styles.warmth)}>
                <StrengthBars
                  strength={unit.warmth}
                  label={text(`warmth.${unit.warmth}`)}
                  why={text(`warmth.${unit.warmth}`)}
                />
                <span aria-hidden>{text(`warmth.${unit.warmth}`)}</span>
              </span>
            }
          />
        ))}
        {unitsUnseen.map(({ unit }) => (
          <PlotRow
            key={`unseen ${unit ?? ''}`}
            name={unit ?? text('overview.somewhere')}
            facts={[text('overview.unit-tied')]}
          />
        ))}
      </PlotRows>
      {units.length > 0 && (
        <AsTable
          caption={text('overview.range')}
          columns={[
            text('overview.unit'),
            text('overview.warmth'),
            text('overview.since'),
            text('overview.last'),
            text('overview.all'),
            ...years.map(String),
          ]}
          rows={units.map((unit) => ({
            key: unit.id ?? '',
            cells: [
              nameOf(unit),
              text(`warmth.${unit.warmth}`),
              date(unit.firstAt, now),
              date(unit.lastAt, now),
              number(unit.in + unit.out),
              ...years.map((one) => number(counts.get(unit.id)?.get(one) ?? 0)),
            ],
          }))}
        />
      )}
    </>
  );
}
