import type { LogRequest } from '#api/types.ts';
import type { Message } from '#domain/message.ts';
import type { CaptureCorrespondent } from './capture-state.ts';
import { completeMessage, type CompleteMessage } from './complete-message.ts';
import type { LateSharing } from './late-sharing.ts';
import { toLogRequest } from './log-request.ts';
import type { Recognition } from './lookup-message.ts';
import { longestWaitToLog, type HeaderReader } from './message-headers.ts';
import type { SentDraftReader } from './sent-draft.ts';
import type { SessionOptions } from './session.ts';

interface MessageLogOptions extends Pick<SessionOptions, 'client' | 'outlook' | 'myAddress' | 'corrections'> {
  readonly message: Message;
  readonly headers: HeaderReader;
  readonly sentDraft: SentDraftReader;
  readonly late: LateSharing;
  readonly recognition: () => Recognition | undefined;
  readonly chosen: () => readonly CaptureCorrespondent[];
}

export interface MessageLog {
  /** With what Outlook tells only when asked; of what takes it longer, without. */
  readonly complete: (longestWait: number) => Promise<CompleteMessage>;
  /** What logging it now says. */
  readonly describe: () => Promise<LogRequest>;
  /** Resolves to the interaction's id. */
  readonly send: () => Promise<string>;
}

/** What is sent of one message when it is logged. */
export function createMessageLog(options: MessageLogOptions): MessageLog {
  const { client, message, outlook, myAddress, corrections, headers, sentDraft, late } = options;
  let whole: Promise<CompleteMessage> | undefined;

  async function complete(longestWait: number) {
    whole ??= completeMessage(message, { readMailbox: outlook.readMailbox, myAddress });
    return sentDraft.identify(await whole, longestWait);
  }

  async function describe() {
    const recognition = options.recognition();
    // The server logs by the corrections that it knows of, and nobody whom the headers tell to be a robot.
    await Promise.all([
      corrections.whenSent(),
      recognition && headers.whenRead(recognition, longestWaitToLog),
      late.current()?.whenMarked(longestWaitToLog),
    ]);
    return { ...toLogRequest(await complete(longestWaitToLog), options.chosen()), ...late.current()?.forLog() };
  }

  return {
    complete,
    describe,
    async send() {
      const logged = await client.logInteraction({ body: await describe() });
      late.current()?.landed(logged);
      return logged.id;
    },
  };
}
