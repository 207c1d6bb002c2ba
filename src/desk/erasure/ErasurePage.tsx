import { Link, Spinner } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { Notice } from '#ui/Notice.tsx';
import { useLocale } from '#ui/use-locale.ts';
import textStyles from '#ui/text.module.css';
import { DeskFailure } from '../DeskFailure.tsx';
import { PersonChoice } from '../disclosure/PersonChoice.tsx';
import { useDesk } from '../use-desk.ts';
import { EraseForm } from './EraseForm.tsx';
import { ErasureCounts } from './ErasureCounts.tsx';
import { LetInSection } from './LetInSection.tsx';
import { useErasure } from './use-erasure.ts';
import { RecordsSection } from './RecordsSection.tsx';
import styles from './erasure.module.css';

/** Takes away everything that is kept about somebody, who has asked for it. */
export function ErasurePage() {
  const { text } = useLocale();
  const { say } = useDesk();
  const [round, setRound] = useState(0);
  const { state, choose, erase } = useErasure();
  const done = useRef<HTMLDivElement>(null);
  const { status, preview, erased, error } = state;
  useEffect(() => {
    if (status !== 'erased') return;
    done.current?.focus();
    say(text('erasure.done'));
  }, [status, say, text]);
  return (
    <div className={styles.page}>
      <div className={styles.form}>
        <p className={textStyles.body}>{text('erasure.intro')}</p>
        {status === 'erased' && erased ? (
          <div ref={done} tabIndex={-1} className={styles.done}>
            <Notice intent="info" title={text('erasure.done')}>
              {text('erasure.told', { count: erased.colleagues })}
            </Notice>
            <Link
              as="button"
              onClick={() => {
                choose(undefined);
                setRound(round + 1);
              }}
            >
              {text('erasure.another')}
            </Link>
          </div>
        ) : (
          <PersonChoice
            key={round}
            chosenId={preview?.person.id}
            onChoose={(person) => choose(person && { personId: person.id })}
            onAddress={(emailAddress) => choose({ emailAddress })}
          />
        )}
        {status === 'looking' && <Spinner size="tiny" label={text('erasure.looking')} />}
        {error === 'not-found' && (
          <p className={textStyles.body} role="alert">
            {text('disclosure.nothing')}
          </p>
        )}
        {error !== undefined && error !== 'not-found' && error !== 'invalid-input' && (
          <DeskFailure error={error} onRetry={state.retry} />
        )}
      </div>
      {preview && (
        <>
          <ErasureCounts preview={preview} />
          <EraseForm
            key={preview.person.id}
            addresses={preview.person.emailAddresses}
            isUnderWay={status === 'erasing'}
            isReasonNaming={error === 'invalid-input'}
            onErase={erase}
          />
        </>
      )}
      <RecordsSection />
      <LetInSection />
    </div>
  );
}
