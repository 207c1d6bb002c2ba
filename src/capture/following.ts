import type { PaneClient } from '#api/client.ts';
import type { LogRequest } from '#api/types.ts';
import type { ErrorCode } from '#domain/app-error.ts';
import type { Message } from '#domain/message.ts';
import type { CaptureCorrespondent, Following } from './capture-state.ts';
import { errorCodeOf } from './error-code.ts';
import { createLoggingSwitch } from './logging.ts';
import { identifyMessage, type Conversation } from './lookup-message.ts';
import { tellMissed } from './missed.ts';
import { nameOf } from './name-of.ts';
import type { SessionOptions } from './session.ts';

interface FollowingOptions {
  readonly client: PaneClient;
  /** As far as it is known by now. */
  readonly message: () => Message | undefined;
  /** Whose mailbox it is in, when it isn't the signed-in colleague's. */
  readonly mailbox: () => string | undefined;
  readonly chosen: () => readonly CaptureCorrespondent[];
  /** Aborted once it is closed. */
  readonly signal: AbortSignal;
  readonly onMissed: SessionOptions['onMissed'];
  readonly onChange: () => void;
  readonly onSettled: () => void;
}

export interface FollowingSwitch {
  /** What the server says; a click that is under way is believed instead. */
  readonly believe: (conversation: Conversation | undefined) => void;
  readonly want: (isFollowed: boolean) => Promise<void>;
  readonly isOn: () => boolean;
  /** Those on the message for whom its conversation is followed. */
  readonly concerned: () => readonly CaptureCorrespondent[];
  /** Logs the message without a click; resolves to the interaction's id, or to undefined where it was not to be. Never rejects. */
  readonly log: (describe: () => Promise<LogRequest>, choices: Map<string, boolean>) => Promise<string | undefined>;
  /** Undefined where the conversation can't be followed, or there is nothing yet for which it would be. */
  readonly describe: (isLogged: boolean) => Following | undefined;
}

/** Whether the later messages of a conversation are logged by themselves, as wanted and as the server knows. */
export function createFollowing(options: FollowingOptions): FollowingSwitch {
  const { client, chosen, signal } = options;
  let conversation: Conversation | undefined;
  let isTouched = false;
  let outcome: Following['outcome'];

  const following = createLoggingSwitch({
    async log() {
      const mailbox = options.mailbox();
      conversation = await client.followConversation({
        body: {
          conversationId: conversationId() ?? '',
          people: known().map(({ id }) => id),
          since: options.message()?.occurredAt,
          ...(mailbox === undefined ? {} : { mailbox }),
        },
      });
      return conversation.id;
    },
    async undo(id) {
      await client.unfollowConversation({ params: { id } });
      conversation = undefined;
    },
    onChange() {
      options.onChange();
      const subject = () => options.message()?.subject ?? '';
      tellMissed(following, { ...options, subject, actions: { on: 'follow', off: 'unfollow' } });
    },
    onSettled: options.onSettled,
  });

  /** A mail about a meeting is the meeting, and no part of a conversation. */
  function conversationId() {
    const message = options.message();
    return message && !message.meeting ? identifyMessage(message).conversationId : undefined;
  }

  function known() {
    return chosen().flatMap(({ isIncluded, person }) => (isIncluded && person ? [person] : []));
  }

  const isOver = () => conversation !== undefined && Date.parse(conversation.until) <= Date.now();
  const isEarlier = () => Date.parse(options.message()?.occurredAt ?? '') < Date.parse(conversation?.since ?? '');
  const isOn = () => following.current().isLogged && !isOver();

  function concerned() {
    const people = conversation?.people ?? [];
    return chosen().filter(({ person }) => person !== undefined && people.includes(person.id));
  }

  function outcomeOf(isLogged: boolean): Following['outcome'] {
    if (outcome === 'logged') return isLogged ? 'logged' : isOn() ? 'taken-back' : undefined;
    return isLogged || !isOn() ? undefined : outcome;
  }

  return {
    isOn,
    concerned,
    believe(answer) {
      following.believe(answer?.id);
      if (answer || following.interactionId() === undefined) conversation = answer;
    },
    async want(isFollowed) {
      isTouched = true;
      // What is over is begun anew.
      if (isOver()) following.believe(undefined);
      await following.want(isFollowed);
    },
    async log(describe, choices) {
      if (isEarlier()) return undefined;
      // A personal address was put in by hand once: that holds for the conversation.
      for (const { emailAddress } of concerned()) choices.set(emailAddress, choices.get(emailAddress) ?? true);
      try {
        const body = await describe();
        if (signal.aborted) return undefined;
        outcome = 'nobody-left';
        if (!concerned().some(({ isIncluded }) => isIncluded)) return undefined;
        const { id } = await client.logInteraction({ body: { ...body, isFollowed: true } });
        outcome = 'logged';
        return id;
      } catch (error) {
        outcome = refusals[errorCodeOf(error)] ?? 'failed';
        return undefined;
      }
    },
    describe(isLogged) {
      const people = concerned();
      const isPossible = conversationId() !== undefined;
      const isOffered = isOn() || isOver() || isTouched || (isLogged && known().length > 0);
      if (!isPossible || !isOffered) return undefined;
      const { isSettled, error } = following.current();
      const said = outcomeOf(isLogged);
      return {
        isFollowed: isOn(),
        isSettled,
        ...(error === undefined ? {} : { error }),
        ...(conversation && (isOn() || isOver()) ? { until: conversation.until } : {}),
        names: (isOn() && conversation ? people : chosen().filter((one) => one.isIncluded)).map(nameOf),
        ...(said === undefined ? {} : { outcome: said }),
      };
    },
  };
}

const refusals: Partial<Record<ErrorCode, Following['outcome']>> = {
  'taken-back': 'taken-back',
  'not-followed': 'nobody-left',
  'nobody-external': 'nobody-left',
  'kept-out': 'nobody-left',
};
