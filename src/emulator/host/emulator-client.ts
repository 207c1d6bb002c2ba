import { AppError, type ErrorCode } from '#domain/app-error.ts';
import type {
  EmulatorProblem,
  EmulatorState,
  MessageContent,
  MessageList,
  TokenAnswer,
  TokenRequest,
} from '../wire.ts';

/** The window's own server, over its own origin. */
export interface EmulatorClient {
  readonly getState: () => Promise<EmulatorState>;
  readonly listMessages: (options: {
    readonly mailbox: string;
    readonly search: string;
    readonly signal: AbortSignal;
  }) => Promise<MessageList>;
  readonly getMessage: (mailbox: string, id: string) => Promise<MessageContent>;
  readonly requestToken: (request: TokenRequest) => Promise<TokenAnswer>;
}

export const emulatorClient: EmulatorClient = {
  getState: () => ask('/emulator/state'),
  listMessages: ({ mailbox, search, signal }) =>
    ask(`/emulator/messages?${new URLSearchParams({ mailbox, search }).toString()}`, { signal }),
  getMessage: (mailbox, id) =>
    ask(`/emulator/messages/${encodeURIComponent(id)}?${new URLSearchParams({ mailbox }).toString()}`),
  requestToken: (request) =>
    ask('/emulator/token', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(request),
    }),
};

async function ask<Answer>(path: string, init?: RequestInit): Promise<Answer> {
  const response = await fetch(path, init).catch((cause: unknown) => {
    throw new AppError('server-unreachable', 'The emulator’s server can’t be reached.', { cause });
  });
  // A cast: the server is the emulator's own and answers what wire.ts says.
  if (response.ok) return (await response.json()) as Answer;
  const problem = (await response.json().catch(() => undefined)) as EmulatorProblem | undefined; // a cast: as above
  const sentence = problem?.problem ?? `The emulator answered ${response.status}.`;
  throw new AppError(codes.get(response.status) ?? 'internal', sentence);
}

const codes: ReadonlyMap<number, ErrorCode> = new Map<number, ErrorCode>([
  [403, 'forbidden'],
  [404, 'not-found'],
  [422, 'invalid-input'],
  [503, 'sign-in-unavailable'],
]);
