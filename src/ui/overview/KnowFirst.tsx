import { Children } from 'react';
import type { Signal } from '#api/types.ts';
import { dayOf, orderSignals, standingOf, type SignalStanding } from '#domain/signal.ts';
import { signalSentences } from '#locales/signal-sentences.ts';
import { ColleagueName } from '../ColleagueName.tsx';
import { Notice } from '../Notice.tsx';
import { separator } from '../separator.ts';
import { signalSource, signalTitle } from '../signal-text.ts';
import { useLocale } from '../use-locale.ts';
import { useNow } from '../use-now.tsx';
import textStyles from '../text.module.css';

interface KnowFirstProps {
  readonly signals: readonly Signal[];
  /** Whom or what they are of. */
  readonly name: string;
  readonly myId?: string | undefined;
  readonly onWrite: (emailAddress: string) => void;
}

const intents: Readonly<Record<SignalStanding, 'error' | 'warning' | 'info'>> = {
  'do-not-contact': 'error',
  expired: 'error',
  failed: 'error',
  steward: 'warning',
  'contact-preference': 'info',
  'due-soon': 'info',
  pending: 'info',
  valid: 'info',
};

/** What the institution says to know before approaching them, the gravest first. */
export function KnowFirst({ signals, name, myId, onWrite }: KnowFirstProps) {
  const locale = useLocale();
  locale.learn(signalSentences);
  const { text, listOf } = locale;
  const now = useNow();
  return orderSignals([...signals], dayOf(now)).map((signal) => {
    const colleagues = signal.steward?.colleagues ?? [];
    const unit = signal.steward?.unit?.name;
    const ask = colleagues.length > 0 ? 'signal.ask-in-unit' : 'signal.ask-unit';
    return (
      <Notice
        key={signal.id}
        intent={intents[standingOf(signal, dayOf(now))]}
        title={signalTitle(signal, { about: name, now, locale })}
      >
        {signal.text !== '' && (
          <p className={textStyles.body}>
            <bdi>{signal.text}</bdi>
          </p>
        )}
        {signal.steward && (
          <p className={textStyles.body}>
            {unit === undefined ? text('signal.ask') : text(ask, { unit })}{' '}
            {Children.toArray(
              listOf(colleagues.map((one) => <ColleagueName key={one.id} colleague={one} {...{ myId, onWrite }} />)),
            )}
          </p>
        )}
        <p className={textStyles.detail}>{signalSource(signal, { now, locale }).join(separator)}</p>
      </Notice>
    );
  });
}
