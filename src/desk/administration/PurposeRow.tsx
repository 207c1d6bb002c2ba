import { Button, mergeClasses } from '@fluentui/react-components';
import type { Purpose } from '#domain/purpose.ts';
import { Badge } from '#ui/Badge.tsx';
import { purposeCodes } from '#ui/purpose-text.ts';
import { separator } from '#ui/separator.ts';
import { useLocale } from '#ui/use-locale.ts';
import textStyles from '#ui/text.module.css';
import deskStyles from '../desk.module.css';
import styles from './administration.module.css';

interface PurposeRowProps {
  readonly purpose: Purpose;
  readonly name: string;
  readonly fault: string | undefined;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly onEdit: () => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRetire: (isRetired: boolean) => void;
}

/** One purpose with what lies behind it, and what can be done about it. */
export function PurposeRow({ purpose, name, fault, isFirst, isLast, onEdit, onMove, onRetire }: PurposeRowProps) {
  const locale = useLocale();
  const { text } = locale;
  const isRetired = purpose.isRetired === true;
  const codes = purposeCodes(purpose, locale);
  const steps = [
    ['edit', onEdit, false],
    ['up', () => onMove(-1), isFirst],
    ['down', () => onMove(1), isLast],
    [isRetired ? 'back' : 'retire', () => onRetire(!isRetired), false],
  ] as const;
  return (
    <>
      <span className={deskStyles.grow}>
        <span className={mergeClasses(textStyles.body, textStyles.block)}>
          <bdi>{name}</bdi> {isRetired && <Badge>{text('administration.purpose-retired')}</Badge>}
        </span>
        <span className={mergeClasses(textStyles.detail, textStyles.block)}>
          {[text('administration.purpose-code', { code: purpose.code }), codes]
            .filter((one) => one !== '')
            .join(separator)}
        </span>
        {fault !== undefined && (
          <span className={mergeClasses(textStyles.detail, textStyles.block)} role="alert">
            {fault}
          </span>
        )}
      </span>
      <span className={styles.steps}>
        {steps.map(([step, act, isOff]) => (
          <Button
            key={step === 'back' ? 'retire' : step}
            size="small"
            disabledFocusable={isOff}
            aria-label={text(`administration.purpose-${step}-named`, { name })}
            onClick={({ currentTarget }) => {
              act();
              // The row may have gone to another place, and left the keyboard behind.
              requestAnimationFrame(() => currentTarget.focus());
            }}
          >
            {text(`administration.purpose-${step}`)}
          </Button>
        ))}
      </span>
    </>
  );
}
