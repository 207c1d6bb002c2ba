import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { RelationshipStrength } from '#domain/relationship-strength.ts';
import { useLocale } from './use-locale.ts';

const useStyles = makeStyles({
  bars: { display: 'inline-flex', alignItems: 'flex-end', gap: '2px', height: '14px', flexShrink: 0 },
  bar: {
    boxSizing: 'border-box',
    width: '4px',
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorNeutralStroke1,
    '@media (forced-colors: active)': { border: '1px solid CanvasText', backgroundColor: 'Canvas' },
  },
  full: {
    backgroundColor: tokens.colorCompoundBrandBackground,
    '@media (forced-colors: active)': { backgroundColor: 'CanvasText', forcedColorAdjust: 'none' },
  },
});

const heights = ['5px', '8px', '11px', '14px'];

/** Four rising bars. What they sum up (how many, which ways, when last) is always written beside them. */
export function StrengthBars({ strength }: { readonly strength: RelationshipStrength }) {
  const styles = useStyles();
  const label = useLocale().text('known.strength', { strength });
  return (
    <span className={styles.bars} role="img" aria-label={label} title={label}>
      {heights.map((height, index) => (
        <span key={height} className={mergeClasses(styles.bar, index < strength && styles.full)} style={{ height }} />
      ))}
    </span>
  );
}
