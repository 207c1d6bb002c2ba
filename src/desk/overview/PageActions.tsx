import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { isAllowed } from '#domain/permissions.ts';
import { signalSentences } from '#locales/signal-sentences.ts';
import { useLocale } from '#ui/use-locale.ts';
import textStyles from '#ui/text.module.css';
import { DeskLink } from '../DeskLink.tsx';
import deskStyles from '../desk.module.css';
import { useDesk } from '../use-desk.ts';
import { signalsPageOf } from '../signals/use-subject.ts';
import { readOverviewAddress, type SubjectKind } from './overview-address.ts';

/** The page's address to send to somebody, and the way to say what to know first. */
export function PageActions({ name, subject }: { readonly name: string; readonly subject: SubjectKind }) {
  const locale = useLocale();
  locale.learn(signalSentences);
  const { text } = locale;
  const { address, say, me } = useDesk();
  const { id } = readOverviewAddress(address);
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
    <div className={deskStyles.bar}>
      <Button onClick={onCopy}>{text('overview.copy')}</Button>
      {isAllowed(me.roles, 'manage-relationships') && (
        <DeskLink to={signalsPageOf(subject === 'person' ? { person: id } : { organisation: id })}>
          {text('signal.manage', { about: name })}
        </DeskLink>
      )}
      {copied !== undefined && <p className={textStyles.detail}>{copied}</p>}
    </div>
  );
}
