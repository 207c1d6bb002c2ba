import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { Response } from '#api/types.ts';
import { isAllowed } from '#domain/permissions.ts';
import { samePersonText } from '#ui/same-person-text.ts';
import { useLocale } from '#ui/use-locale.ts';
import textStyles from '#ui/text.module.css';
import { DeskFailure } from '../DeskFailure.tsx';
import { DeskLink } from '../DeskLink.tsx';
import { Done } from '../Done.tsx';
import deskStyles from '../desk.module.css';
import { useDesk } from '../use-desk.ts';
import { useStep } from './use-step.ts';
import { useSuggestionSteps } from './use-suggestion-steps.ts';
import styles from './relationships.module.css';

interface SuggestionRowProps {
  readonly suggestion: Response<'listMergeSuggestions'>['suggestions'][number];
  readonly mayChange: boolean;
}

/** Two who may be one: for everyone where the colleague may say so, else for themselves. Either can be undone. */
export function SuggestionRow({ suggestion, mayChange }: SuggestionRowProps) {
  const { me, say } = useDesk();
  const locale = useLocale();
  const { text } = locale;
  const { isBusy, failure, run } = useStep();
  const [settled, setSettled] = useState<{ readonly said: string; readonly undo: () => Promise<unknown> }>();
  const { subject, one, other, reasons } = suggestion;
  const why = samePersonText(locale, reasons);
  const isForEveryone = isAllowed(me.roles, 'manage-relationships');
  const { makeOne, keepApart } = useSuggestionSteps(suggestion, isForEveryone);
  const names = { one: one.name, other: other.name };
  const settle = (said: string, act: () => Promise<() => Promise<unknown>>) =>
    run(async () => {
      setSettled({ said, undo: await act() });
      say(said);
    });
  const undo = () =>
    run(async () => {
      await settled?.undo();
      setSettled(undefined);
      say(text('my-relationships.undone'));
    });
  return (
    <li className={styles.waiting}>
      {[one, other].map(({ id, name, at }) => (
        <p key={id} className={textStyles.body}>
          <DeskLink to={`/desk/${subject}s/${id}`}>
            <bdi>{name}</bdi>
          </DeskLink>{' '}
          {at !== name && (
            <span className={textStyles.detail}>
              <bdi>{at}</bdi>
            </span>
          )}
        </p>
      ))}
      {why !== '' && <p className={textStyles.detail}>{why}</p>}
      {settled && (
        <Done isBusy={isBusy} onUndo={undo}>
          {settled.said}
        </Done>
      )}
      {!settled && mayChange && (
        <div className={deskStyles.bar}>
          <Button
            size="small"
            disabledFocusable={isBusy}
            aria-label={text('my-relationships.merge-yes-named', names)}
            onClick={() =>
              settle(text(isForEveryone ? 'my-relationships.merged' : 'my-relationships.merged-mine', names), makeOne)
            }
          >
            {text('my-relationships.merge-yes')}
          </Button>
          {keepApart && (
            <Button
              size="small"
              disabledFocusable={isBusy}
              aria-label={text('my-relationships.merge-no-named', names)}
              onClick={() => settle(text('my-relationships.kept-apart', names), keepApart)}
            >
              {text('my-relationships.merge-no')}
            </Button>
          )}
        </div>
      )}
      {failure && <DeskFailure error={failure.error} onRetry={failure.again} />}
    </li>
  );
}
