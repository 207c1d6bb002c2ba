import { markDraft } from '#capture/mark-draft.ts';
import { ruleAgainstDraft } from '#capture/rule-against-draft.ts';
import type { Message } from '#domain/message.ts';
import { isSaved, type Draft } from '#outlook/draft.ts';
import { describeRule, logAndSay, type LogMessageOptions } from './log-message.ts';

/**
 * The ribbon's Log when sent button: marks the draft and says so, or why not, on its notification bar. A meeting that is in
 * the calendar has been sent: it is logged.
 */
export async function logWhenSent(options: LogMessageOptions): Promise<void> {
  const { outlook } = options;
  const item = outlook.readItem();
  if (item.is !== 'draft') return;
  const { draft } = item;
  const message = await draft.read();
  if (draft.kind === 'meeting' && isSaved(message, draft)) {
    return logAndSay(message, { ...options, outlook: { ...outlook, readMailbox: draft.readMailbox } });
  }
  const rule = await ruleAgainstDraft(options.client, message);
  if (rule) return outlook.notify({ kind: 'information', message: describeRule(rule, options.locale) });
  await markAndSay(draft, draft.kind === 'meeting' ? message : undefined, options);
}

async function markAndSay(
  draft: Draft,
  meeting: Message | undefined,
  { outlook, locale, changes }: LogMessageOptions,
): Promise<void> {
  try {
    await mark(draft, meeting);
  } catch {
    return outlook.notify({ kind: 'error', message: locale.text('draft.failed') });
  }
  changes.announce();
  const message = `${locale.text(whatHappens(draft))} ${locale.text('notice.undo')}`;
  await outlook.notify({ kind: 'information', message });
}

function whatHappens({ kind, isSendTold }: Draft) {
  if (isSendTold) return kind === 'meeting' ? 'notice.when-sent-meeting' : 'notice.when-sent';
  return kind === 'meeting' ? 'draft.logged-when-opened-meeting' : 'draft.logged-when-opened';
}

/** A draft that is marked keeps its mark: with it, what was chosen in the pane. */
async function mark(draft: Draft, meeting: Message | undefined): Promise<void> {
  if (await draft.readMark()) return;
  await markDraft(draft, { draftId: crypto.randomUUID(), choices: {} }, meeting);
}
