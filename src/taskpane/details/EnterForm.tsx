import { Button, mergeClasses } from '@fluentui/react-components';
import { useEffect, useState, type SyntheticEvent } from 'react';
import type { Entered } from '#capture/details.ts';
import { errorCodeOf } from '#capture/error-code.ts';
import type { ErrorCode } from '#domain/app-error.ts';
import { makeId } from '#domain/make-id.ts';
import type { Purpose } from '#domain/purpose.ts';
import textStyles from '#ui/text.module.css';
import { usePane } from '../use-pane.ts';
import { localMinute } from '#domain/local-day.ts';
import { enteredKinds, toEntered, type EnterDraft } from './entered.ts';
import { EnterFields } from './EnterFields.tsx';
import { nothingSaid, SaidFields } from './SaidFields.tsx';
import { useDetailsLocale } from './use-details-locale.ts';
import styles from './details.module.css';

export interface Somebody {
  readonly emailAddress: string;
  readonly name: string;
}

interface EnterFormProps {
  readonly people: readonly Somebody[];
  readonly onEnter: (entered: Entered) => Promise<void>;
  readonly onClose: () => void;
}

/** A meeting, call or visit with those who are shown, or somebody else. */
export function EnterForm({ people, onEnter, onClose }: EnterFormProps) {
  const { text } = useDetailsLocale();
  const { openDetails, me } = usePane();
  // Sent again with the same id where no answer came: it is entered once.
  const [id] = useState(() => makeId());
  const [purposes, setPurposes] = useState<readonly Purpose[]>([]);
  const [draft, setDraft] = useState<EnterDraft>(() => ({
    ...nothingSaid,
    kind: enteredKinds[0],
    at: localMinute(new Date()),
    direction: 'out',
    subject: '',
    chosen: people.length === 1 ? people.map(({ emailAddress }) => emailAddress) : [],
    address: '',
    name: '',
    colleagues: '',
  }));
  const [state, setState] = useState<'saving' | 'nobody' | ErrorCode>();
  useEffect(() => {
    let isLeft = false;
    openDetails()
      .then(async (details) => await details.listPurposes())
      // Without them the rest can be entered.
      .then(
        (all) => isLeft || setPurposes(all),
        () => undefined,
      );
    return () => void (isLeft = true);
  }, [openDetails]);
  const edit = (change: Partial<EnterDraft>) => setDraft((before) => ({ ...before, ...change }));
  const isSaving = state === 'saving';
  const onSubmit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (isSaving) return;
    const entered = toEntered(draft, { id, people, own: me?.colleague.emailAddress ?? '' });
    if (entered === 'nobody') return setState(entered);
    setState('saving');
    onEnter(entered).then(onClose, (error: unknown) => setState(errorCodeOf(error)));
  };
  return (
    <form className={styles.fields} onSubmit={onSubmit}>
      <EnterFields draft={draft} people={people} onChange={edit} />
      <SaidFields said={draft} subject={draft.subject} purposes={purposes} usual={[]} hasFollowUp onChange={edit} />
      {state !== undefined && !isSaving && (
        <p role="alert" className={mergeClasses(textStyles.body, styles.failure)}>
          {state === 'nobody' ? text('by-hand.nobody') : text('details.failed', { reason: text(`error.${state}`) })}
        </p>
      )}
      <div className={styles.actions}>
        <Button type="submit" size="small" appearance="primary" disabledFocusable={isSaving}>
          {text(isSaving ? 'details.saving' : 'by-hand.save')}
        </Button>
        <Button size="small" onClick={onClose}>
          {text('details.cancel')}
        </Button>
      </div>
    </form>
  );
}
