import { linkKinds } from '#domain/link.ts';
import { linkStanding } from '#domain/link-standing.ts';
import { dayOf } from '#domain/signal.ts';
import type { TimeAxis } from '#domain/time-axis.ts';
import { useLocale } from '../use-locale.ts';
import { useNow } from '../use-now.tsx';
import { LinkSpans } from './LinkSpans.tsx';
import { LinkTable } from './LinkTable.tsx';
import { PlotRow, PlotRows } from './PlotRow.tsx';
import type { OverviewLink } from './overview.ts';
import textStyles from '../text.module.css';

interface LinkKindsProps {
  readonly links: readonly OverviewLink[];
  readonly hasMore: boolean;
  readonly axis: TimeAxis;
  readonly isNarrow?: boolean;
}

/** The records of other systems, kind by kind on the axis of time, each kind's records behind it. */
export function LinkKinds({ links, hasMore, axis, isNarrow = false }: LinkKindsProps) {
  const { text } = useLocale();
  const today = dayOf(useNow());
  const kinds = linkKinds
    .map((kind) => ({ kind, own: links.filter((link) => link.kind === kind) }))
    .filter(({ own }) => own.length > 0);
  const factsOf = (own: readonly OverviewLink[]) => {
    const open = own.filter((link) => linkStanding(link, today) === 'open').length;
    return [
      text('overview.records', { count: own.length }),
      ...(open > 0 ? [text('overview.under-way', { count: open })] : []),
    ];
  };
  return (
    <>
      <PlotRows axis={axis} isNarrow={isNarrow} label={text('overview.links')}>
        {kinds.map(({ kind, own }) => (
          <PlotRow
            key={kind}
            name={text(`overview-links.${kind}`)}
            facts={factsOf(own)}
            plot={<LinkSpans links={own} axis={axis} today={today} />}
            behind={() => <LinkTable kind={kind} links={own} today={today} isNarrow={isNarrow} />}
          />
        ))}
      </PlotRows>
      {hasMore && <p className={textStyles.detail}>{text('overview.links-more', { count: links.length })}</p>}
      {!isNarrow && <p className={textStyles.detail}>{text('overview.links-legend')}</p>}
    </>
  );
}
