import type { LogRequest } from '#api/types.ts';
import type { Message } from '#domain/message.ts';
import type { FollowingSwitch } from './following.ts';
import type { LoggingSwitch } from './logging.ts';
import type { createMarkedLog } from './marked-log.ts';
import { longestWaitToLog } from './message-headers.ts';
import type { SentDraftReader } from './sent-draft.ts';
import type { SessionOptions } from './session.ts';

interface LogByItselfOptions extends Pick<SessionOptions, 'outlook'> {
  readonly message: Message;
  readonly signal: AbortSignal;
  readonly sentDraft: SentDraftReader;
  readonly marked: ReturnType<typeof createMarkedLog>;
  readonly logging: LoggingSwitch;
  readonly following: FollowingSwitch;
  readonly choices: Map<string, boolean>;
  readonly describe: () => Promise<LogRequest>;
  /** Whether the server's answer says that it may be followed: one from before, or a rule of the institution, does not. */
  readonly mayFollow: () => boolean;
  readonly onUnlogged: () => void;
  readonly onLogged: () => void;
}

/** Logs a message that nobody has clicked, as it is opened: its draft was marked, or its conversation is followed. Never rejects. */
export async function logByItself(options: LogByItselfOptions): Promise<void> {
  const { message, outlook, signal, sentDraft, marked, logging, following } = options;
  // It was to be logged when it was sent, and may not have been: some of Outlook's clients call nobody then.
  const { mark } = await sentDraft.read(longestWaitToLog);
  if (mark && !signal.aborted) await marked.log(mark, async () => outlook.forgetMark(message));
  if (logging.current().isLogged || !following.isOn() || !options.mayFollow()) return;
  // Once, when it is opened: never again after an undo.
  const id = await following.log(options.describe, options.choices);
  if (id === undefined) return options.onUnlogged();
  logging.believe(id);
  options.onLogged();
}
