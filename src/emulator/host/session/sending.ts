import type { LaunchEvent } from '../../wire-launch-event.ts';
import type { OutgoingMessage } from '../../wire-outgoing.ts';
import { textOfHtml } from '../protocol/body-text.ts';
import type { Draft } from '../protocol/draft.ts';
import type { Functions } from './functions.ts';
import type { SessionCore } from './session.ts';
import { questionAfter, questionMeanwhile } from './smart-alert.ts';
import type { Sending, SmartAlert } from './view.ts';

const patience = 5000; // milliseconds, as in Outlook

/** From the press on Send to the copy in Sent Items; the add-in may come between. */
export function createSending(
  { state, client, view, memory, mailbox, update }: SessionCore,
  { functions, removeDraft }: { readonly functions: Functions; readonly removeDraft: (draft: Draft) => void },
) {
  const event = state.manifest.launchEvents.find(({ type }) => type === 'OnMessageSend');
  const show = (sending: Sending | undefined) => update({ sending });

  async function send(draft: Draft): Promise<void> {
    const { sending } = view.read();
    if (sending && sending.problem === undefined) return;
    const { to, cc, bcc } = draft.content.read();
    if (to.length + cc.length + bcc.length === 0) {
      show({ draft, alert: undefined, problem: 'Add at least one recipient.' });
      return;
    }
    show({ draft, alert: undefined });
    if (event && (await askAddIn(draft, event)) === 'keep') {
      show(undefined);
      return;
    }
    await post(draft);
  }

  function askAddIn(draft: Draft, launched: LaunchEvent): Promise<'send' | 'keep'> {
    const { displayName } = state.manifest;
    return new Promise((resolve) => {
      let isDecided = false;
      const running = functions.runEvent(launched, draft);
      const decide = (answer: 'send' | 'keep') => {
        isDecided = true;
        clearTimeout(timer);
        functions.end(running.id, { is: 'ended' });
        show({ draft, alert: undefined });
        resolve(answer);
      };
      const ask = (question: Omit<SmartAlert, 'onAnswer'>) => show({ draft, alert: { ...question, onAnswer: decide } });
      const timer = setTimeout(() => ask(questionMeanwhile(launched, displayName)), patience);
      void running.ended.then((end) => {
        clearTimeout(timer);
        if (isDecided) return;
        const question = questionAfter(end, launched, displayName);
        if (question) ask(question);
        else decide('send');
      });
    });
  }

  async function post(draft: Draft): Promise<void> {
    try {
      const sent = await client.sendMessage(outgoing(draft, mailbox));
      memory.sendItem(draft.key, sent.itemId);
      removeDraft(draft);
      update({ sending: undefined, mailVersion: view.read().mailVersion + 1 });
    } catch (error) {
      show({ draft, alert: undefined, problem: error instanceof Error ? error.message : String(error) });
    }
  }

  return { send };
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
