import { rowOutcomes, type ImportCounts } from '#domain/link-import.ts';
import { useLocale } from '#ui/use-locale.ts';
import textStyles from '#ui/text.module.css';

/** How many rows there were, and what became of them. */
export function CountsLine({ counts }: { readonly counts: ImportCounts }) {
  const { text } = useLocale();
  const parts = rowOutcomes
    .filter((outcome) => counts[outcome] > 0)
    .map((outcome) => text(`row-count.${outcome}`, { count: counts[outcome] }));
  return <p className={textStyles.body}>{[text('row-count.rows', { count: counts.rows }), ...parts].join(' · ')}</p>;
}
