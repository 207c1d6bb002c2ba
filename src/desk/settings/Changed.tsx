import { Button, mergeClasses } from '@fluentui/react-components';
import type { Body } from '#api/types.ts';
import { CheckIcon } from '#ui/icons.tsx';
import { useLocale } from '#ui/use-locale.ts';
import textStyles from '#ui/text.module.css';
import { DeskFailure } from '../DeskFailure.tsx';
import type { Choice } from './use-choice.ts';
import styles from './settings.module.css';

interface ChangedProps {
  readonly what: keyof Body<'changeMySettings'>;
  readonly choice: Choice;
}

/** That it is saved, and the way back; or why it is not. */
export function Changed({ what, choice: { changed, failed, isSaving } }: ChangedProps) {
  const { text } = useLocale();
  if (failed?.what === what) return <DeskFailure error={failed.error} onRetry={failed.retry} />;
  if (changed?.what !== what || isSaving) return null;
  return (
    <p className={mergeClasses(textStyles.body, styles.changed)}>
      <CheckIcon />
      <span>{text('desk-settings.saved')}</span>
      <Button size="small" onClick={changed.undo}>
        {text('desk-settings.undo')}
      </Button>
    </p>
  );
}
