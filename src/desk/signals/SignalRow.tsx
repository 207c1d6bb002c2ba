import { Badge, Button, mergeClasses } from '@fluentui/react-components';
import type { Signal } from '#api/types.ts';
import { dayOf, standingOf, type SignalStanding } from '#domain/signal.ts';
import { separator } from '#ui/separator.ts';
import { signalSource, signalTitle } from '#ui/signal-text.ts';
import { useLocale } from '#ui/use-locale.ts';
import { useNow } from '#ui/use-now.tsx';
import { SignalForm } from './SignalForm.tsx';
import { contentOf } from './signal-content.ts';
import type { SignalChanges } from './use-signal-changes.ts';
import textStyles from '#ui/text.module.css';
import deskStyles from '../desk.module.css';
import styles from './signals.module.css';

interface SignalRowProps {
  readonly signal: Signal;
  /** The name of whom or what it is of. */
  readonly about: string;
  readonly isOpen: boolean;
  readonly changes: SignalChanges;
  readonly onOpen: () => void;
  readonly onClose: () => void;
}

/** One signal as colleagues are told it, or its form in its place. */
export function SignalRow({ signal, about, isOpen, changes, onOpen, onClose }: SignalRowProps) {
  const locale = useLocale();
  const now = useNow();
  const { text } = locale;
  const title = signalTitle(signal, { about, now, locale });
  if (isOpen) {
    return (
      <li>
        <SignalForm
          signal={signal}
          label={text('desk-signals.edit-named', { signal: title })}
          changes={changes}
          onSave={(content) => changes.change(signal, content)}
          onClose={onClose}
        />
      </li>
    );
  }
  const { steward, text: said } = signal;
  const whom = steward && (steward.unit?.name ?? locale.list(steward.colleagues.map((one) => one.displayName)));
  return (
    <li className={deskStyles.row}>
      <div className={deskStyles.grow}>
        <p className={mergeClasses(textStyles.name, styles.line)}>
          <Badge
            appearance="tint"
            color={colours[standingOf(signal, dayOf(now))]}
            size="small"
            className={styles.badge}
          >
            {text(`signal-kind.${signal.kind}`)}
          </Badge>
          <span>{title}</span>
        </p>
        {whom !== undefined && <p className={textStyles.body}>{text('signal.ask-unit', { unit: whom })}</p>}
        {said !== '' && (
          <p className={textStyles.body}>
            <bdi>{said}</bdi>
          </p>
        )}
        <p className={textStyles.detail}>{signalSource(signal, { now, locale }).join(separator)}</p>
      </div>
      <div className={deskStyles.bar}>
        <Button size="small" aria-label={text('desk-signals.edit-named', { signal: title })} onClick={onOpen}>
          {text('desk-signals.edit')}
        </Button>
        <Button
          size="small"
          disabledFocusable={changes.isBusy}
          aria-label={text('desk-signals.remove-named', { signal: title })}
          onClick={() => changes.remove(signal, contentOf(signal))}
        >
          {text('desk-signals.remove')}
        </Button>
      </div>
    </li>
  );
}

const colours: Readonly<Record<SignalStanding, 'danger' | 'warning' | 'informative' | 'success'>> = {
  'do-not-contact': 'danger',
  expired: 'danger',
  failed: 'danger',
  steward: 'warning',
  'contact-preference': 'informative',
  'due-soon': 'warning',
  pending: 'informative',
  valid: 'success',
};
