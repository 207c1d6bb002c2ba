import { mergeClasses } from '@fluentui/react-components';
import { linkStanding, type LinkStanding } from '#domain/link-standing.ts';
import { positionOf, spansOf, type TimeAxis } from '#domain/time-axis.ts';
import type { OverviewLink } from './overview.ts';
import styles from './plots.module.css';

/** How a record is drawn. */
const shapes: Readonly<Record<LinkStanding, string | undefined>> = {
  open: undefined,
  over: styles.over,
  undated: styles.over,
  ahead: styles.ahead,
};

interface LinkSpansProps {
  readonly links: readonly OverviewLink[];
  readonly axis: TimeAxis;
  /** A day. */
  readonly today: string;
}

const lane = 8;
const thick = 5;
const percent = (part: number) => `${String(part * 100)}%`;

/** Records in time: under way filled, over outlined, to come dashed, on one day a diamond; a line is today. All of them stand in the table behind. */
export function LinkSpans({ links, axis, today }: LinkSpansProps) {
  const drawn = links.map((link) => {
    const { id, title, startsOn, endsOn } = link;
    const standing = linkStanding(link, today);
    // Under way without an end: as far as it has come.
    return { id, title, standing, startsOn, endsOn: endsOn ?? (standing === 'open' ? today : undefined) };
  });
  const spans = spansOf(drawn, axis);
  const lanes = Math.max(2, ...spans.map((span) => span.lane + 1));
  const now = percent(positionOf(today, axis));
  return (
    <svg className={styles.plot} width="100%" height={lanes * lane} aria-hidden>
      <line className={styles.now} x1={now} x2={now} y1="0" y2={lanes * lane} />
      {spans.map(({ value, at, width, lane: own }) => {
        const shape = mergeClasses(styles.span, shapes[value.standing]);
        const y = own * lane + (lane - thick) / 2;
        if (width > 0.004) {
          return (
            <rect key={value.id} className={shape} x={percent(at)} width={percent(width)} y={y} height={thick} rx="2">
              <title>{value.title}</title>
            </rect>
          );
        }
        return (
          <svg key={value.id} x={percent(at)} y={y + thick / 2} className={styles.point}>
            <path className={shape} d="M0-4l4 4-4 4-4-4z">
              <title>{value.title}</title>
            </path>
          </svg>
        );
      })}
    </svg>
  );
}
