import type { OutgoingMessage } from '../../wire-outgoing.ts';
import { textOfHtml } from '../protocol/body-text.ts';
import { recipientFields, resolveTyped, type Draft } from '../protocol/draft.ts';
import { draftItem } from '../protocol/item.ts';
import type { Functions } from './functions.ts';
import { createSendCheck } from './send-check.ts';
import type { SessionCore } from './session.ts';
import type { Sending } from './view.ts';

/** From the press on Send to the copy in Sent Items; the add-in may come between. */
export function createSending(
  core: SessionCore,
  { functions, removeDraft }: { readonly functions: Functions; readonly removeDraft: (draft: Draft) => void },
) {
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
    if ((await check('OnMessageSend', draftItem(draft))) === 'keep') {
      show(undefined);
      return;
    }
    await post(draft);
  }

  async function post(draft: Draft): Promise<void> {
    try {
      const sent = await client.sendMessage(outgoing(draft, mailbox));
      memory.sendItem(draft.key, sent.itemId);
      removeDraft(draft);
      update({ sending: undefined, mailVersion: view.read().mailVersion + 1 });
    } catch (error) {
      show({ itemKey: draft.key, alert: undefined, problem: error instanceof Error ? error.message : String(error) });
    }
  }

  return { send };
}

function problemWith(draft: Draft, directory: SessionCore['directory']): string | undefined {
  for (const field of recipientFields) resolveTyped(draft, field, directory);
  const { to, cc, bcc, typed } = draft.content.read();
  const left = Object.values(typed).find((text) => text !== '');
  if (left !== undefined) return `“${left}” is no address.`;
  return to.length + cc.length + bcc.length === 0 ? 'Add at least one recipient.' : undefined;
}

function outgoing(draft: Draft, owner: SessionCore['mailbox']): OutgoingMessage {
  const { to, cc, bcc, subject, bodyHtml, headers, attachments } = draft.content.read();
  return {
    from: { name: owner.displayName, address: owner.address },
    ...{ to, cc, bcc, subject, bodyHtml, headers },
    bodyText: textOfHtml(bodyHtml),
    attachments: attachments.map(({ name }) => name),
    ...(draft.answers === undefined ? {} : { answers: draft.answers }),
  };
}
