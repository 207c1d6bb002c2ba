import { useState } from 'react';
import type { Response } from '#api/types.ts';
import { useLocale } from '#ui/use-locale.ts';
import textStyles from '#ui/text.module.css';
import { DeskFailure } from '../DeskFailure.tsx';
import { useDesk } from '../use-desk.ts';
import { DisclosedList } from './DisclosedList.tsx';
import { PersonChoice } from './PersonChoice.tsx';
import { ReasonForm } from './ReasonForm.tsx';
import { useDisclosure } from './use-disclosure.ts';
import styles from './disclosure.module.css';

export type FoundPerson = Response<'findPersons'>['persons'][number];

/** What colleagues keep from everyone about a person or an interaction, for a reason that they are told. */
export function DisclosurePage() {
  const { text } = useLocale();
  const { address, say } = useDesk();
  const query = new URL(address, 'https://desk.invalid').searchParams;
  const named = { personId: query.get('person') ?? undefined, interactionId: query.get('interaction') ?? undefined };
  const [chosen, setChosen] = useState<FoundPerson>();
  const [lastReason, setLastReason] = useState('');
  const { status, error, disclosed, reason, disclose } = useDisclosure();
  const personId = chosen?.id ?? named.personId;
  const isAboutSomething = personId !== undefined || named.interactionId !== undefined;
  const onDisclose = async (given: string) => {
    setLastReason(given);
    const subject = personId === undefined ? { interactionId: named.interactionId } : { personId };
    const answer = await disclose({ ...withoutUndefined(subject), reason: given });
    if (answer) say(text('disclosure.read', { count: answer.contributions.length }));
  };
  return (
    <div className={styles.page}>
      <div className={styles.form}>
        <p className={textStyles.body}>{text('disclosure.intro')}</p>
        {named.personId === undefined && named.interactionId === undefined && (
          <PersonChoice chosenId={chosen?.id} onChoose={setChosen} />
        )}
        <ReasonForm
          isReady={isAboutSomething}
          isUnderWay={status === 'under-way'}
          onReason={(one) => void onDisclose(one)}
        />
      </div>
      {status === 'failed' && error === 'not-found' && (
        <p className={textStyles.body} role="alert">
          {text('disclosure.nothing')}
        </p>
      )}
      {status === 'failed' && error !== undefined && error !== 'not-found' && (
        <DeskFailure error={error} onRetry={() => void onDisclose(lastReason)} />
      )}
      {disclosed && <DisclosedList disclosed={disclosed} reason={reason ?? ''} />}
    </div>
  );
}

function withoutUndefined(subject: {
  readonly personId?: string | undefined;
  readonly interactionId?: string | undefined;
}) {
  const { personId, interactionId } = subject;
  return personId === undefined ? (interactionId === undefined ? {} : { interactionId }) : { personId };
}
