import type { LaunchEvent, SendMode } from '../../wire-launch-event.ts';
import type { FunctionEnd } from './functions.ts';
import type { SmartAlert } from './view.ts';

type Question = Omit<SmartAlert, 'onAnswer'>;

const longestMessage = 500;

/** What Outlook asks when the add-in has ended; undefined when the message may go. */
export function questionAfter(end: FunctionEnd, event: LaunchEvent, addInName: string): Question | undefined {
  if (end.is === 'completed') {
    const { allowEvent, errorMessage } = end.answer;
    if (allowEvent !== false) return undefined;
    const said = typeof errorMessage === 'string' ? errorMessage.slice(0, longestMessage) : '';
    const message = said || `${addInName} doesn’t let this message be sent.`;
    return { message, canSend: event.sendMode === 'PromptUser', ...sendOrNot };
  }
  const message = `${addInName} is unavailable, so it has not checked this message.`;
  return { message, canSend: canSendUnchecked(event.sendMode), ...sendOrLater };
}

/** What Outlook asks while the add-in is still at work. */
export function questionMeanwhile({ sendMode }: LaunchEvent, addInName: string): Question {
  const message = `${addInName} is taking longer than expected to check this message.`;
  return { message, canSend: sendMode === 'PromptUser', ...sendOrNot };
}

const sendOrNot = { sendLabel: 'Send anyway', keepLabel: 'Don’t send' };
const sendOrLater = { sendLabel: 'Send anyway', keepLabel: 'Try later' };

/** Only a blocking add-in stops a message that it can't look at. */
function canSendUnchecked(mode: SendMode): boolean {
  return mode !== 'Block';
}
