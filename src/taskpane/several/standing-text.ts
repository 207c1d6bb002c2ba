import type { SelectedState } from '#capture/several-state.ts';
import type { Locale } from '#locales/locale.ts';
import { forbiddenText } from '../sharing/forbidden-text.ts';
import { nothingText } from '../message/nothing-text.ts';

/** What has become of one of the selected messages, or why nothing. */
export function standingText(
  { standing, kind }: Pick<SelectedState, 'standing' | 'kind'>,
  locale: Pick<Locale, 'text' | 'direction'>,
): string {
  const { text } = locale;
  switch (standing.is) {
    case 'to-log':
    case 'logged-already':
      return text(`standing.${standing.is}`);
    case 'logging':
      return text('log.logging');
    case 'undoing':
      return text('correction.undoing');
    case 'logged':
      return text('log.logged');
    case 'nothing':
      if (standing.rule) return forbiddenText(standing.rule, locale);
      return nothingText({ reason: standing.reason, kind }, text);
    case 'unread':
      return text(`unread.${standing.reason}`);
    case 'failed':
      return text('log.failed', { reason: text(`error.${standing.error}`) });
  }
}
