import type { Capture } from '#capture/capture.ts';
import { introductionMoment } from '#domain/introduction.ts';
import { inboxSentences } from '#locales/inbox-sentences.ts';
import { loadLocale, type Locale } from '#locales/locale.ts';
import { InboxButton } from './InboxButton.tsx';
import { InboxView } from './InboxView.tsx';
import { IntroductionRequest } from './IntroductionRequest.tsx';

/** A little before the server's own moment is over, which began when it had the answer. */
const undoFor = introductionMoment - 1_000;

/** The inbox, its sentences and its views, which the pane loads once it is at rest. */
export async function loadInbox(capture: Pick<Capture, 'openInbox'>, { language }: Locale) {
  const [inbox, locale] = await Promise.all([capture.openInbox(undoFor), loadLocale(language, inboxSentences)]);
  return { inbox, locale, heading: locale.text('inbox.heading'), InboxButton, InboxView, IntroductionRequest };
}
