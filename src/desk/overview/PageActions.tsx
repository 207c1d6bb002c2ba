import { Button, mergeClasses } from '@fluentui/react-components';
import { useState } from 'react';
import { isAllowed } from '#domain/permissions.ts';
import { signalSentences } from '#locales/signal-sentences.ts';
import { whomOf } from '#ui/details/whom.ts';
import { useLocale } from '#ui/use-locale.ts';
import textStyles from '#ui/text.module.css';
import { DeskLink } from '../DeskLink.tsx';
import deskStyles from '../desk.module.css';
import { useDesk } from '../use-desk.ts';
import { signalsPageOf } from '../signals/use-subject.ts';
import { EnterHere } from './EnterHere.tsx';
import { readOverviewAddress, type SubjectKind } from './overview-address.ts';
import styles from './overview.module.css';

interface PageActionsProps {
  readonly subject: SubjectKind;
  readonly overview: Parameters<typeof whomOf>[0];
  /** Something has been entered, or taken back. */
  readonly onChanged: () => void;
}

/** The page's address to send to somebody, the way to enter what happened, and to say what to know first. */
export function PageActions({ subject, overview, onChanged }: PageActionsProps) {
  const locale = useLocale();
  locale.learn(signalSentences);
  const { text } = locale;
  const { address, say, me } = useDesk();
  const { id } = readOverviewAddress(address);
  const { name } = overview;
  const [copied, setCopied] = useState<string>();
  const onCopy = () => {
    const tell = (sentence: string) => {
      setCopied(sentence);
      say(sentence);
    };
    navigator.clipboard.writeText(window.location.href).then(
      () => tell(text('overview.copied', { name })),
      () => tell(text('overview.copy-failed')),
    );
  };
  return (
    <div className={mergeClasses(deskStyles.bar, styles.actions)}>
      <Button onClick={onCopy}>{text('overview.copy')}</Button>
      {isAllowed(me.roles, 'contribute') && <EnterHere {...whomOf(overview)} name={name} onChanged={onChanged} />}
      {isAllowed(me.roles, 'manage-relationships') && (
        <DeskLink to={signalsPageOf(subject === 'person' ? { person: id } : { organisation: id })}>
          {text('signal.manage', { about: name })}
        </DeskLink>
      )}
      {copied !== undefined && <p className={textStyles.detail}>{copied}</p>}
    </div>
  );
}
