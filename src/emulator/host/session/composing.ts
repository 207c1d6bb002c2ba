import { recipientFields, type Draft, type DraftContent } from '../protocol/draft.ts';
import { eventName } from '../protocol/events.ts';
import type { Form } from '../protocol/form.ts';
import { draftItem } from '../protocol/item.ts';
import type { Front } from './front.ts';
import type { Functions } from './functions.ts';
import { createDraft } from './new-draft.ts';
import type { SessionCore } from './session.ts';

/** The messages that are being written. */
export function createComposing(
  core: SessionCore,
  { front, functions }: { readonly front: Front; readonly functions: Functions },
) {
  const { view, memory, mailbox, push, update } = core;

  function openForm(form: Form): void {
    if (form.is === 'appointment') {
      update({ appointment: form });
      return;
    }
    const draft = createDraft(form, mailbox);
    watchRecipients(draft);
    front.show({ drafts: [...view.read().drafts, draft], frontDraft: draft });
    functions.raise('OnNewMessageCompose', draftItem(draft));
    functions.raise('OnMessageCompose', draftItem(draft));
  }

  function watchRecipients(draft: Draft): void {
    let before = draft.content.read();
    draft.content.subscribe(() => {
      const now = draft.content.read();
      const changed = changedFields(before, now);
      before = now;
      if (!Object.values(changed).some(Boolean)) return;
      if (view.read().frontDraft === draft) push('composing', eventName.recipientsChanged, [JSON.stringify(changed)]);
      functions.raise('OnMessageRecipientsChanged', draftItem(draft), {
        type: eventName.recipientsChanged,
        changedRecipientFields: changed,
      });
    });
  }

  /** The draft is gone: what was in front before comes back. */
  function remove(draft: Draft): void {
    const drafts = view.read().drafts.filter((other) => other !== draft);
    functions.leave(draft.key);
    if (view.read().frontDraft === draft) front.show({ drafts, frontDraft: undefined });
    else update({ drafts });
  }

  function discard(draft: Draft): void {
    remove(draft);
    memory.forgetItem(draft.key);
  }

  return { openForm, remove, discard };
}

function changedFields(before: DraftContent, now: DraftContent): Readonly<Record<string, boolean>> {
  return Object.fromEntries(recipientFields.map((field) => [field, !isSameList(before[field], now[field])]));
}

function isSameList(a: DraftContent['to'], b: DraftContent['to']): boolean {
  return a.length === b.length && a.every(({ address }, index) => address === b[index]?.address);
}
