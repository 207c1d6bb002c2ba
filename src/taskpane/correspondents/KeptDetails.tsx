import { Link, mergeClasses } from '@fluentui/react-components';
import type { CaptureCorrespondent, DetailState } from '#capture/capture-state.ts';
import { useLocale } from '#ui/use-locale.ts';
import { usePane } from '../use-pane.ts';
import { useStep } from '../use-step.ts';
import { DetailFailure } from './DetailFailure.tsx';
import { DetailValue } from './DetailValue.tsx';
import textStyles from '#ui/text.module.css';
import cardStyles from '../cards.module.css';

/** What colleagues have kept of a person, each removable, and put back as long as the message is open. */
export function KeptDetails({ correspondent: { person, details } }: { readonly correspondent: CaptureCorrespondent }) {
  const { text } = useLocale();
  if (!person || !details) return null;
  return (
    <ul className={mergeClasses(textStyles.list, cardStyles.section)} aria-label={text('detail.heading')}>
      {details.map((detail) => (
        <KeptDetail key={`${detail.kind} ${detail.value}`} personId={person.id} detail={detail} />
      ))}
    </ul>
  );
}

function KeptDetail({ personId, detail }: { readonly personId: string; readonly detail: DetailState }) {
  const { text } = useLocale();
  const { mayContribute, onKeep } = usePane();
  const { kind, value, isKept, error } = detail;
  const named = { kind: text(`detail.${kind}`), value };
  const step = useStep(error, {
    action: text(isKept ? 'detail.remove' : 'log.undo'),
    label: isKept ? text('detail.remove-named', named) : text('log.undo-named', { subject: value }),
    onAction: () => onKeep(personId, [detail], !isKept),
  });
  return (
    <li>
      <div className={mergeClasses(cardStyles.line, cardStyles.baseline)}>
        <span className={mergeClasses(textStyles.body, cardStyles.grow)}>
          <span className={textStyles.detail}>{named.kind}</span>{' '}
          {isKept ? <DetailValue kind={kind} value={value} /> : <s className={textStyles.detail}>{value}</s>}
        </span>
        {mayContribute && (
          <Link
            className={mergeClasses(cardStyles.include, textStyles.link)}
            aria-label={step.label}
            onClick={step.onAction}
          >
            {step.action}
          </Link>
        )}
      </div>
      <DetailFailure detail={detail} />
    </li>
  );
}
