import type { Message } from '#domain/message.ts';
import { createAsking } from './asking.ts';
import { applyChoices } from './choices.ts';
import type { CaptureCorrespondent } from './capture-state.ts';
import { isIdentified, lookupMessage, type Recognition } from './lookup-message.ts';
import { longestWaitToShow, type HeaderReader } from './message-headers.ts';
import type { MessageLog } from './message-log.ts';
import type { SessionOptions } from './session.ts';
import { textOf } from './text-of.ts';

interface MessageRecognitionOptions extends Pick<SessionOptions, 'client' | 'cache' | 'corrections' | 'myAddress'> {
  readonly message: Message;
  readonly signal: AbortSignal;
  readonly choices: ReadonlyMap<string, boolean>;
  readonly headers: () => Pick<HeaderReader, 'apply' | 'whenRead'>;
  readonly complete: MessageLog['complete'];
  /** What an answer waits for beside the server. */
  readonly load: () => Promise<void>;
  /** `tellsOfLog`: whether it says if the message is logged. */
  readonly onBelieved: (recognition: Recognition, tellsOfLog: boolean) => void;
}

export interface MessageRecognition {
  readonly current: () => Recognition | undefined;
  /** Until then, what is known may be an answer of before. */
  readonly isAnswered: () => boolean;
  /** Who is on it, as chosen. */
  readonly chosen: () => CaptureCorrespondent[];
  readonly ask: () => Promise<void>;
  readonly touch: () => void;
  /** Believes what was known when the message was open last; says whether anything was. */
  readonly recall: () => boolean;
  /** Keeps what is known, put right by the headers, for when it is opened again. */
  readonly keep: () => void;
  readonly forget: () => void;
}

/** Who is on one message: as was known when it was open last, then as the server answers. */
export function createMessageRecognition(options: MessageRecognitionOptions): MessageRecognition {
  const { client, cache, corrections, message, signal, headers } = options;
  const cacheKey = JSON.stringify([options.myAddress, textOf(message)]);
  const { ask, touch } = createAsking(options);
  let recognition: Recognition | undefined;
  let isAnswered = false;

  function believe(answer: Recognition, tellsOfLog: boolean) {
    recognition = answer;
    options.onBelieved(answer, tellsOfLog);
  }

  function keep() {
    if (recognition) cache.write(cacheKey, headers().apply(recognition));
  }

  async function lookUp() {
    const asked = await options.complete(longestWaitToShow);
    const [answer] = await Promise.all([lookupMessage(client, asked, signal), options.load()]);
    await headers().whenRead(answer, longestWaitToShow);
    return { answer, tellsOfLog: isIdentified(asked) };
  }

  return {
    current: () => recognition,
    isAnswered: () => isAnswered,
    chosen: () =>
      recognition ? applyChoices(headers().apply(recognition), options.choices, corrections.pending()) : [],
    async ask() {
      const found = await ask(lookUp);
      if (!found) return;
      isAnswered = true;
      believe(found.answer, found.tellsOfLog);
      keep();
    },
    touch,
    recall() {
      const known = cache.read(cacheKey);
      if (known) believe(known, true);
      return known !== undefined;
    },
    keep,
    forget() {
      recognition = undefined;
    },
  };
}
