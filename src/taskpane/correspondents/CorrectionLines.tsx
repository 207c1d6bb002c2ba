import { Link, mergeClasses } from '@fluentui/react-components';
import { useRef } from 'react';
import { keyOf, type ShownCorrection } from '#capture/apply-corrections.ts';
import type { CaptureCorrespondent } from '#capture/capture-state.ts';
import { useLocale } from '#ui/use-locale.ts';
import { usePane } from '../use-pane.ts';
import { useStep } from '../use-step.ts';
import { useFocusPassedOn } from './correction-focus.ts';
import { correctionText } from './correction-text.ts';
import { useCorrections } from './use-corrections.ts';
import textStyles from '#ui/text.module.css';
import styles from './notes.module.css';

/** What has been put right about a correspondent, and the way to take it back. */
export function CorrectionLines({ correspondent }: { readonly correspondent: CaptureCorrespondent }) {
  const latest = new Map<string, ShownCorrection>();
  for (const correction of correspondent.corrections) {
    const key = keyOf(correction);
    if (!latest.has(key)) latest.set(key, correction);
  }
  return [...latest].map(([key, correction]) => (
    <CorrectionLine key={key} correspondent={correspondent} correction={correction} />
  ));
}

interface CorrectionLineProps {
  readonly correspondent: CaptureCorrespondent;
  readonly correction: ShownCorrection;
}

function CorrectionLine({ correspondent, correction }: CorrectionLineProps) {
  const { text } = useLocale();
  const { me, mayContribute } = usePane();
  const { undone, onUndo } = useCorrections(correspondent);
  const { emailAddress } = correspondent;
  const { id, isMine, scope, isPending } = correction;
  const state = undone.get(id);
  const error = state === 'undoing' ? undefined : state;
  const line = useRef<HTMLParagraphElement>(null);
  useFocusPassedOn(line, { isFresh: isPending === true, emailAddress });
  const sentence = correctionText(correction, emailAddress, text);
  const step = useStep(error, {
    action: text(state === 'undoing' ? 'correction.undoing' : 'log.undo'),
    label: text('log.undo-named', { subject: sentence }),
    onAction: () => onUndo(correction),
  });
  const mayUndo = mayContribute && (isMine || (scope === 'everyone' && me?.mayCorrectForEveryone === true));
  return (
    <p ref={line} className={mergeClasses(textStyles.detail, styles.note)}>
      {sentence}
      {mayUndo && (
        <>
          {' · '}
          <Link
            className={mergeClasses(styles.step, textStyles.link)}
            aria-label={step.label}
            disabledFocusable={state === 'undoing'}
            onClick={step.onAction}
          >
            {step.action}
          </Link>
        </>
      )}
      {error !== undefined && (
        <span role="alert" className={mergeClasses(textStyles.block, styles.failure)}>
          {text('log.undo-failed', { reason: text(`error.${error}`) })}
        </span>
      )}
    </p>
  );
}
