import { Spinner } from '@fluentui/react-components';
import { signalSentences } from '#locales/signal-sentences.ts';
import { Statement } from '#ui/Statement.tsx';
import { useLocale } from '#ui/use-locale.ts';
import { DeskFailure } from '../DeskFailure.tsx';
import { DeskLink } from '../DeskLink.tsx';
import { Section } from '../Section.tsx';
import { useDesk } from '../use-desk.ts';
import { SignalList } from './SignalList.tsx';
import { readAsked, signalsPageOf, useSubject, type Asked } from './use-subject.ts';

/** What to know before approaching one person or organisation, as whoever manages relationships sets it. */
export function SignalsPage() {
  const { text } = useLocale();
  const { address } = useDesk();
  const asked = readAsked(address);
  if (asked) return <SignalsOf key={address} asked={asked} />;
  return <Statement title={text('desk-signals.nobody')}>{text('desk-signals.nobody-text')}</Statement>;
}

function SignalsOf({ asked }: { readonly asked: Asked }) {
  const locale = useLocale();
  locale.learn(signalSentences);
  const { text } = locale;
  const { value: subject, error, reload } = useSubject(asked);
  if (!subject && error !== undefined) return <DeskFailure error={error} onRetry={reload} />;
  if (!subject) return <Spinner label={text('desk-signals.loading')} />;
  const { organisation } = subject;
  return (
    <Section heading={subject.name} about={text('desk-signals.about')}>
      {error !== undefined && <DeskFailure error={error} onRetry={reload} />}
      <SignalList subject={subject} onChanged={reload} />
      {organisation && (
        <DeskLink to={signalsPageOf({ organisation: organisation.id })}>
          {text('desk-signals.of-organisation', { organisation: organisation.name })}
        </DeskLink>
      )}
    </Section>
  );
}
