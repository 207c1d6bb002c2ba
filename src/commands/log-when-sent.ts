import type { Connection } from '#capture/connect.ts';
import type { Locale } from '#locales/locale.ts';
import type { Draft } from '#outlook/draft.ts';
import type { Outlook } from '#outlook/outlook.ts';

export interface LogWhenSentOptions extends Pick<Connection, 'changes'> {
  readonly outlook: Pick<Outlook, 'readItem' | 'notify'>;
  readonly locale: Locale;
}

/** The ribbon's Log when sent button: marks the draft and says so, or why not, on its notification bar. */
export async function logWhenSent({ outlook, locale, changes }: LogWhenSentOptions): Promise<void> {
  const item = outlook.readItem();
  if (item.is !== 'draft') return;
  try {
    await mark(item.draft);
  } catch {
    return outlook.notify({ kind: 'error', message: locale.text('draft.failed') });
  }
  changes.announce();
  const said = locale.text(item.draft.isSendTold ? 'notice.when-sent' : 'draft.logged-when-opened');
  await outlook.notify({ kind: 'information', message: `${said} ${locale.text('notice.undo')}` });
}

/** A draft that is marked keeps its mark: with it, what was chosen in the pane. */
async function mark(draft: Draft): Promise<void> {
  if (await draft.readMark()) return;
  await draft.setMark({ draftId: crypto.randomUUID(), choices: {} });
}
