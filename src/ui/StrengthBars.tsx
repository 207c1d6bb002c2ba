import { mergeClasses } from '@fluentui/react-components';
import type { RelationshipStrength } from '#domain/relationship-strength.ts';
import { useLocale } from './use-locale.ts';
import styles from './StrengthBars.module.css';

const heights = ['5px', '8px', '11px', '14px'];

/** Four rising bars. What they sum up (how many, which ways, when last) is always written beside them. */
export function StrengthBars({ strength }: { readonly strength: RelationshipStrength }) {
  const label = useLocale().text('known.strength', { strength });
  return (
    <span className={styles.bars} role="img" aria-label={label} title={label}>
      {heights.map((height, index) => (
        <span key={height} className={mergeClasses(styles.bar, index < strength && styles.full)} style={{ height }} />
      ))}
    </span>
  );
}
