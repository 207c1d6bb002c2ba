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

/** A refusal of the server, with its sentence. */
export class ServerProblem extends Error {
  override readonly name = 'ServerProblem';
  readonly status: number;

  constructor(status: number, problem: string) {
    super(problem);
    this.status = status;
  }
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
  const response = await fetch(path, init);
  // A cast: the server is the emulator's own and answers what wire.ts says.
  if (response.ok) return (await response.json()) as Answer;
  const problem = (await response.json().catch(() => undefined)) as EmulatorProblem | undefined; // a cast: as above
  throw new ServerProblem(response.status, problem?.problem ?? `The emulator answered ${response.status}.`);
}
