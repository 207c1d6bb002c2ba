import type { Body } from '#api/types.ts';
import { useLocale } from '#ui/use-locale.ts';
import { DeskFailure } from '../DeskFailure.tsx';
import { Done } from '../Done.tsx';
import type { Choice } from './use-choice.ts';

interface ChangedProps {
  readonly what: keyof Body<'changeMySettings'>;
  readonly choice: Choice;
}

/** That it is saved, and the way back; or why it is not. */
export function Changed({ what, choice: { changed, failed, isSaving } }: ChangedProps) {
  const { text } = useLocale();
  if (failed?.what === what) return <DeskFailure error={failed.error} onRetry={failed.retry} />;
  if (changed?.what !== what || isSaving) return null;
  return <Done onUndo={changed.undo}>{text('desk-settings.saved')}</Done>;
}
