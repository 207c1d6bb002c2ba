import type { OutgoingMeeting, SavedMeeting } from '../../wire-appointment.ts';
import type { OutgoingMessage } from '../../wire-outgoing.ts';
import { listLabels } from '../../sensitivity-labels.ts';
import { textOfHtml } from '../protocol/body-text.ts';
import { recipientFields, resolveTyped, type Draft } from '../protocol/draft.ts';
import { draftItem } from '../protocol/item.ts';
import type { Functions } from './functions.ts';
import { outgoingMeeting } from './new-meeting.ts';
import { createSendCheck } from './send-check.ts';
import type { SessionCore } from './session.ts';
import type { Sending } from './view.ts';

interface SendingOptions {
  readonly functions: Functions;
  readonly removeDraft: (draft: Draft) => void;
  readonly arrange: (meeting: OutgoingMeeting) => Promise<SavedMeeting>;
}

/** From the press on Send to the copy in Sent Items; the add-in may come between. */
export function createSending(core: SessionCore, { functions, removeDraft, arrange }: SendingOptions) {
  const { client, view, memory, mailbox, directory, update } = core;
  const check = createSendCheck(core, functions);
  const show = (sending: Sending | undefined) => update({ sending });

  async function send(draft: Draft): Promise<void> {
    const { sending } = view.read();
    if (sending && sending.problem === undefined) return;
    const problem = problemWith(draft, directory);
    if (problem !== undefined) {
      show({ itemKey: draft.key, alert: undefined, problem });
      return;
    }
    show({ itemKey: draft.key, alert: undefined });
    const event = draft.meeting ? 'OnAppointmentSend' : 'OnMessageSend';
    if ((await check(event, draftItem(draft))) === 'keep') {
      show(undefined);
      return;
    }
    await post(draft, draft.meeting ? () => arrange(outgoingMeeting(draft, mailbox, 'send')) : undefined);
  }

  async function save(draft: Draft): Promise<void> {
    await post(draft, () => arrange(outgoingMeeting(draft, mailbox, 'save')));
  }

  async function cancel(draft: Draft): Promise<void> {
    await post(draft, () => arrange(outgoingMeeting(draft, mailbox, 'cancel')));
  }

  async function post(
    draft: Draft,
    tell: () => Promise<{ readonly itemId: string }> = () => client.sendMessage(outgoing(draft, mailbox)),
  ): Promise<void> {
    try {
      const sent = await tell();
      if (sent.itemId !== draft.key) memory.sendItem(draft.key, sent.itemId);
      removeDraft(draft);
      update({ sending: undefined, mailVersion: view.read().mailVersion + 1 });
    } catch (error) {
      show({ itemKey: draft.key, alert: undefined, problem: error instanceof Error ? error.message : String(error) });
    }
  }

  return { send, save, cancel };
}

function problemWith(draft: Draft, directory: SessionCore['directory']): string | undefined {
  for (const field of recipientFields) resolveTyped(draft, field, directory);
  const { to, cc, bcc, typed } = draft.content.read();
  const left = Object.values(typed).find((text) => text !== '');
  if (left !== undefined) return `“${left}” is no address.`;
  if (to.length + cc.length + bcc.length > 0) return undefined;
  return draft.meeting ? 'Ask at least one person to it, or save it.' : 'Add at least one recipient.';
}

function outgoing(draft: Draft, owner: SessionCore['mailbox']): OutgoingMessage {
  const { to, cc, bcc, subject, bodyHtml, headers, attachments, label: labelId } = draft.content.read();
  const label = listLabels().find(({ id }) => id === labelId);
  return {
    from: { name: owner.displayName, address: owner.address },
    ...{ to, cc, bcc, subject, bodyHtml, headers },
    ...(label ? { label: { id: label.id, name: label.name } } : {}),
    bodyText: textOfHtml(bodyHtml),
    attachments: attachments.map(({ name }) => name),
    answers: draft.answers,
    answersIn: draft.answersIn,
  };
}
