import { mergeClasses } from '@fluentui/react-components';
import type { RelationshipStrength } from '#domain/relationship-strength.ts';
import { useLocale } from './use-locale.ts';
import styles from './StrengthBars.module.css';

const heights = ['5px', '8px', '11px', '14px'];

interface StrengthBarsProps {
  readonly strength: RelationshipStrength;
  /** In a sentence: how many, which ways, when last, and where. */
  readonly why: string;
  /** What it is called, where that is not its number. */
  readonly label?: string;
}

/** Four rising bars: of a relationship, never of whoever has it. */
export function StrengthBars({ strength, why, ...given }: StrengthBarsProps) {
  const { text } = useLocale();
  const label = given.label ?? text('known.strength', { strength });
  return (
    <span className={styles.bars} role="img" aria-label={label} title={why}>
      {heights.map((height, index) => (
        <span key={height} className={mergeClasses(styles.bar, index < strength && styles.full)} style={{ height }} />
      ))}
    </span>
  );
}
