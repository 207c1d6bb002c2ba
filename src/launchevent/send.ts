import { beforeSending } from '#locales/before-sending.ts';
import type { EventAnswer } from '#outlook/associate-event.ts';
import type { EventDraft } from '#outlook/event-draft.ts';
import { draftCheckKey, learn, listSignals, listUnasked, parseCheck, writeCheck } from './draft-check.ts';
import type { DraftCheck } from './draft-check.ts';
import { logSent } from './log-sent.ts';
import { limitConversationId, lookUp } from './look-up.ts';
import type { MessageAddress } from '#domain/message.ts';
import { listOutside } from './outside.ts';
import { writeQuestion } from './question.ts';
import type { Server } from './server.ts';

export interface SendOptions {
  readonly draft: EventDraft;
  readonly server: Server;
  readonly displayLanguage: string;
  /** The command whose pane is offered with the question; undefined where Outlook can't. */
  readonly paneCommand: string | undefined;
  /** How long a lookup may take where nothing was prepared, and a log, in milliseconds. */
  readonly limits: { readonly lookup: number; readonly log: number };
}

const goOn: EventAnswer = { allowEvent: true };

/** Asks once where the institution wants that and there is a signal that calls for it; else logs what is marked, and lets the message go. */
export async function answerSend(options: SendOptions): Promise<EventAnswer> {
  const { draft, server } = options;
  const recipients = await draft.readRecipients();
  const { to, cc, bcc } = recipients;
  const outside = listOutside([...to, ...cc, ...bcc], draft.ownAddress);
  if (outside.length === 0) return goOn;
  const session = await draft.readSession();
  const check = await completeCheck(parseCheck(session[draftCheckKey]), outside, options);
  const signals = listSignals(check, outside);
  if (signals.length > 0) {
    const addresses = signals.map(({ address }) => address);
    const questioned = [...check.questioned, ...addresses.filter((one, index) => addresses.indexOf(one) === index)];
    await draft.keepInSession(draftCheckKey, writeCheck(Object.assign({}, check, { questioned })));
    const sentences = beforeSending(options.displayLanguage);
    const { paneCommand } = options;
    return {
      allowEvent: false,
      errorMessage: writeQuestion(signals, sentences),
      ...(paneCommand === undefined ? {} : { commandId: paneCommand, cancelLabel: sentences['open-pane'] }),
    };
  }
  await logSent({ recipients, outside, session, check, limit: options.limits.log, draft, server });
  return goOn;
}

/** What was prepared, or else what the server says at once; where it says nothing, there is nothing to ask. */
async function completeCheck(
  check: DraftCheck,
  outside: readonly MessageAddress[],
  { draft, server, limits }: SendOptions,
): Promise<DraftCheck> {
  const addresses = listUnasked(check, outside);
  if (addresses.length === 0) return check;
  try {
    const conversationId = limitConversationId(draft.conversationId);
    const { asked, answer } = await lookUp(server, { addresses, conversationId, limit: limits.lookup });
    return learn(check, asked, answer);
  } catch {
    return check;
  }
}
