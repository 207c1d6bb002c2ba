import { useLocale } from '#ui/use-locale.ts';
import textStyles from '#ui/text.module.css';
import type { ErasurePreview } from './use-erasure.ts';
import styles from './erasure.module.css';

const counted = ['details', 'corrections', 'signals', 'links', 'introductions', 'merged'] as const;

/** What will go, in numbers: nothing of what it is about. */
export function ErasureCounts({ preview }: { readonly preview: ErasurePreview }) {
  const { text } = useLocale();
  const { person, counts } = preview;
  const { interactions, interactionsGone } = counts;
  const lines = [
    text('erasure.interactions', { count: interactions }),
    ...(interactions > 0
      ? [
          text('erasure.interactions-gone', { count: interactionsGone }),
          text('erasure.colleagues', { count: counts.colleagues }),
        ]
      : []),
    ...counted.flatMap((name) => (counts[name] > 0 ? [text(`erasure.${name}`, { count: counts[name] })] : [])),
  ];
  return (
    <section className={styles.counts} aria-label={text('erasure.preview')}>
      <h2 className={textStyles.heading}>
        <bdi>{person.displayName}</bdi>
      </h2>
      <p className={textStyles.body}>{text('erasure.preview-about')}</p>
      <ul className={styles.lines}>
        {person.emailAddresses.map((address) => (
          <li key={address} className={textStyles.body}>
            <bdi className={styles.address}>{address}</bdi>
          </li>
        ))}
        {lines.map((line) => (
          <li key={line} className={textStyles.body}>
            {line}
          </li>
        ))}
      </ul>
    </section>
  );
}
