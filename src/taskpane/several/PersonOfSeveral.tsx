import type { CaptureCorrespondent } from '#capture/capture-state.ts';
import type { PersonSummary } from '#domain/summarise-messages.ts';
import { separator } from '#ui/separator.ts';
import { useLocale } from '#ui/use-locale.ts';
import { PersonRow } from '../correspondents/PersonRow.tsx';
import { useTally } from './use-tally.ts';

interface PersonOfSeveralProps {
  readonly summary: PersonSummary<CaptureCorrespondent>;
}

/** One person on several messages: how many, when last, and whether known here. */
export function PersonOfSeveral({ summary }: PersonOfSeveralProps) {
  const { text } = useLocale();
  const { correspondent } = summary;
  const { totals, isIncluded, lookAlike } = correspondent;
  const standing = [
    ...(lookAlike ? [text('look-alike.count', { count: 1 })] : []),
    ...(isIncluded ? [] : [text('include.left-out')]),
    ...useTally(summary),
    totals.colleagues > 0 ? text('known.heading', { count: totals.colleagues }) : text('known.new'),
  ];
  return <PersonRow correspondent={correspondent} level={3} standing={standing.join(separator)} />;
}
