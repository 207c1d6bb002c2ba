import { mergeClasses } from '@fluentui/react-components';
import type { CaptureCorrespondent } from '#capture/capture-state.ts';
import { nameOf } from '#capture/name-of.ts';
import { dayOf, standingOf, type SignalStanding } from '#domain/signal.ts';
import { isolate } from '#locales/isolate.ts';
import { signalSentences } from '#locales/signal-sentences.ts';
import { separator } from '#ui/separator.ts';
import { signalSource, signalTitle } from '#ui/signal-text.ts';
import { useLocale } from '#ui/use-locale.ts';
import { useNow } from '#ui/use-now.tsx';
import { WrappedAddresses } from '#ui/WrappedAddresses.tsx';
import { Notice } from '#ui/Notice.tsx';
import { groupSignals, type SignalGroup } from './group-signals.ts';
import { StewardNames } from './StewardNames.tsx';
import textStyles from '#ui/text.module.css';
import cardStyles from '../cards.module.css';

/** What to know before writing to whom, the gravest first; what is in order stands quietly below. It never stands in the way. */
export function Signals({ correspondents }: { readonly correspondents: readonly CaptureCorrespondent[] }) {
  const locale = useLocale();
  locale.learn(signalSentences);
  const today = dayOf(useNow());
  const groups = groupSignals(correspondents, today);
  const isQuiet = ({ signal }: SignalGroup) => standingOf(signal, today) === 'valid';
  const quiet = groups.filter(isQuiet);
  return (
    <>
      {groups
        .filter((group) => !isQuiet(group))
        .map((group) => (
          <SignalNotice key={group.signal.id} group={group} />
        ))}
      {quiet.length > 0 && (
        <ul className={mergeClasses(textStyles.list, cardStyles.stack)}>
          {quiet.map((group) => (
            <QuietSignal key={group.signal.id} group={group} />
          ))}
        </ul>
      )}
    </>
  );
}

const intents: Readonly<Record<Exclude<SignalStanding, 'valid'>, 'error' | 'warning' | 'info'>> = {
  'do-not-contact': 'error',
  expired: 'error',
  failed: 'error',
  steward: 'warning',
  'contact-preference': 'info',
  'due-soon': 'info',
  pending: 'info',
};

function SignalNotice({ group }: { readonly group: SignalGroup }) {
  const { signal } = group;
  const { title, source } = useWords(group);
  const { text } = useLocale();
  const standing = standingOf(signal, dayOf(useNow()));
  return (
    <Notice intent={standing === 'valid' ? 'info' : intents[standing]} title={<WrappedAddresses sentence={title} />}>
      {signal.kind === 'do-not-contact' && signal.text === '' && (
        <p className={textStyles.body}>{text('signal.no-reason')}</p>
      )}
      {signal.text !== '' && (
        <p className={textStyles.body}>
          <bdi>{signal.text}</bdi>
        </p>
      )}
      {signal.steward && <StewardNames steward={signal.steward} />}
      <p className={textStyles.detail}>{source}</p>
    </Notice>
  );
}

function QuietSignal({ group }: { readonly group: SignalGroup }) {
  const { title, source } = useWords(group);
  const { direction } = useLocale();
  return (
    <li className={textStyles.detail}>
      {[title, ...(group.signal.text === '' ? [] : [isolate(group.signal.text, direction)]), source].join(separator)}
    </li>
  );
}

/** In a steward's and a preference's sentence stand those written to; what is of an organisation is of it as a whole. */
function useWords({ signal, concerned }: SignalGroup): { readonly title: string; readonly source: string } {
  const locale = useLocale();
  const now = useNow();
  const names = locale.list(concerned.map(nameOf));
  const organisation = concerned.find((one) => one.organisation)?.organisation?.name;
  const isOfAll = signal.subject === 'organisation' && signal.kind !== 'steward' && organisation !== undefined;
  return {
    title: signalTitle(signal, { about: isOfAll ? organisation : names, now, locale }),
    source: signalSource(signal, { now, locale }).join(separator),
  };
}
