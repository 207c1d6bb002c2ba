import { Button } from '@fluentui/react-components';
import type { SuggestedDetail } from '#capture/capture-state.ts';
import { useLocale } from '#ui/use-locale.ts';
import { useStep } from '../use-step.ts';
import { DetailFailure } from './DetailFailure.tsx';
import textStyles from '#ui/text.module.css';
import cardStyles from '../cards.module.css';
import styles from './SignatureSuggestions.module.css';

interface SignatureSuggestionProps {
  readonly suggestion: SuggestedDetail;
  /** Absent as long as the sender is nobody of whom anything can be kept. */
  readonly onKeep?: ((isKept: boolean) => void) | undefined;
}

/** One value with its kind and the line it is from; one control, so that focus stays on it. */
export function SignatureSuggestion({ suggestion, onKeep }: SignatureSuggestionProps) {
  const { text } = useLocale();
  const { kind, value, line, isKept, error } = suggestion;
  const label = text(`detail.${kind}`);
  const step = useStep(error, {
    action: text(isKept ? 'log.undo' : 'signature.keep'),
    label: isKept ? text('log.undo-named', { subject: value }) : text('signature.keep-named', { kind: label, value }),
    onAction: () => onKeep?.(!isKept),
  });
  return (
    <li className={styles.row}>
      <div className={cardStyles.grow}>
        <p className={textStyles.detail}>
          {label}
          {isKept && ` · ${text('signature.kept')}`}
        </p>
        <p className={textStyles.body}>
          <bdi dir={kind === 'job-title' || kind === 'organisation' ? 'auto' : 'ltr'}>{value}</bdi>
        </p>
        {line !== value && <p className={textStyles.detail}>{text('signature.line', { line })}</p>}
        <DetailFailure detail={suggestion} />
      </div>
      {onKeep && (
        <Button className={styles.button} size="small" aria-label={step.label} onClick={step.onAction}>
          {step.action}
        </Button>
      )}
    </li>
  );
}
