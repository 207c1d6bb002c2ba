import { Button, Link, mergeClasses } from '@fluentui/react-components';
import { useState } from 'react';
import type { ErrorCode } from '#domain/app-error.ts';
import { isAllowed } from '#domain/permissions.ts';
import type { OrganisationOverview } from '#ui/overview/overview.ts';
import { useLocale } from '#ui/use-locale.ts';
import textStyles from '#ui/text.module.css';
import { DeskFailure } from '../DeskFailure.tsx';
import { Done } from '../Done.tsx';
import { errorCodeOf } from '../desk-session.ts';
import deskStyles from '../desk.module.css';
import { useDesk } from '../use-desk.ts';
import { ParentPicker } from './ParentPicker.tsx';
import styles from './overview.module.css';

interface ParentStepProps {
  readonly overview: OrganisationOverview;
  readonly onChanged: () => void;
}

interface Parent {
  readonly id: string;
  readonly name: string;
}

/** For who manages relationships: says what an organisation is part of, and takes that back. */
export function ParentStep({ overview, onChanged }: ParentStepProps) {
  const { client, say, me } = useDesk();
  const { text } = useLocale();
  const [isOpen, setIsOpen] = useState(false);
  const [isBusy, setIsBusy] = useState(false);
  const [done, setDone] = useState<{ readonly sentence: string; readonly undo?: () => void }>();
  const [failure, setFailure] = useState<{ readonly error: ErrorCode; readonly retry: () => void }>();
  const { id, name, above, suggestedParent } = overview;
  const [before] = above;
  if (!isAllowed(me.roles, 'manage-relationships')) return null;

  async function set(parent: Parent | undefined, undo?: () => void): Promise<void> {
    setIsBusy(true);
    setFailure(undefined);
    setDone(undefined);
    try {
      await client.setOrganisationParent({ params: { id }, body: { parentId: parent?.id ?? null } });
      const said = parent
        ? text('overview.parent-set', { name, parent: parent.name })
        : text('overview.parent-none', { name });
      const sentence = undo ? said : text('overview.undone');
      setDone({ sentence, ...(undo ? { undo } : {}) });
      say(sentence);
      setIsOpen(false);
      onChanged();
    } catch (error) {
      setFailure({ error: errorCodeOf(error), retry: () => void set(parent, undo) });
    } finally {
      setIsBusy(false);
    }
  }
  const onSet = (parent: Parent | undefined) => void set(parent, () => void set(before));

  return (
    <>
      {suggestedParent && !isOpen && (
        <div className={deskStyles.bar}>
          <p className={textStyles.body}>{text('overview.parent-suggested', { parent: suggestedParent.name })}</p>
          <Button size="small" disabledFocusable={isBusy} onClick={() => onSet(suggestedParent)}>
            {text('overview.parent-accept')}
          </Button>
        </div>
      )}
      {isOpen ? (
        <ParentPicker
          exceptId={id}
          isBusy={isBusy}
          onChoose={onSet}
          onNone={before ? () => onSet(undefined) : undefined}
          onClose={() => setIsOpen(false)}
        />
      ) : (
        <p className={mergeClasses(textStyles.detail, styles.step)}>
          <Link
            as="button"
            className={mergeClasses(textStyles.link, textStyles.inline)}
            onClick={() => setIsOpen(true)}
          >
            {text('overview.set-parent')}
          </Link>
        </p>
      )}
      {failure?.error === 'invalid-input' ? (
        <p role="alert" className={textStyles.body}>
          {text('overview.parent-refused')}
        </p>
      ) : (
        failure && <DeskFailure error={failure.error} onRetry={failure.retry} />
      )}
      {done && (
        <Done isBusy={isBusy} onUndo={done.undo}>
          {done.sentence}
        </Done>
      )}
    </>
  );
}
