import type { Response } from '#api/types.ts';
import { visibilities } from '#domain/visibility.ts';
import { useBalance } from '#ui/use-balance.ts';
import { useLocale } from '#ui/use-locale.ts';
import textStyles from '#ui/text.module.css';
import styles from './settings.module.css';

/** How many of one's contributions others see in which way. */
export function SharedCounts({ counts }: Pick<Response<'getMySharing'>, 'counts'>) {
  const { text } = useLocale();
  const { countText } = useBalance();
  return (
    <dl className={styles.counts}>
      {visibilities.map((visibility) => (
        <div key={visibility}>
          <dt className={textStyles.detail}>{text(`desk-settings.count-${visibility}`)}</dt>
          <dd className={styles.count}>{countText(counts[visibility])}</dd>
        </div>
      ))}
    </dl>
  );
}
