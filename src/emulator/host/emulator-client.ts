import { AppError, type ErrorCode } from '#domain/app-error.ts';
import type { AppointmentContent, AppointmentList, OutgoingMeeting, SavedMeeting } from '../wire-appointment.ts';
import type { Folder, OutgoingMessage, SentMessage } from '../wire-outgoing.ts';
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
    readonly folder: Folder;
    readonly search: string;
    readonly signal: AbortSignal;
  }) => Promise<MessageList>;
  readonly getMessage: (mailbox: string, id: string) => Promise<MessageContent>;
  readonly listAppointments: (options: {
    readonly mailbox: string;
    readonly search: string;
    readonly signal: AbortSignal;
  }) => Promise<AppointmentList>;
  readonly getAppointment: (mailbox: string, id: string) => Promise<AppointmentContent>;
  readonly sendMessage: (message: OutgoingMessage) => Promise<SentMessage>;
  readonly arrangeMeeting: (meeting: OutgoingMeeting) => Promise<SavedMeeting>;
  readonly requestToken: (request: TokenRequest) => Promise<TokenAnswer>;
}

export const emulatorClient: EmulatorClient = {
  // The window's own query: what an emulator offers several of is chosen by it.
  getState: () => ask(`/emulator/state${window.location.search}`),
  listMessages: ({ mailbox, folder, search, signal }) =>
    ask(`/emulator/messages?${new URLSearchParams({ mailbox, folder, search }).toString()}`, { signal }),
  getMessage: (mailbox, id) =>
    ask(`/emulator/messages/${encodeURIComponent(id)}?${new URLSearchParams({ mailbox }).toString()}`),
  listAppointments: ({ mailbox, search, signal }) =>
    ask(`/emulator/appointments?${new URLSearchParams({ mailbox, search }).toString()}`, { signal }),
  getAppointment: (mailbox, id) =>
    ask(`/emulator/appointments/${encodeURIComponent(id)}?${new URLSearchParams({ mailbox }).toString()}`),
  sendMessage: (message) => post('/emulator/messages', message),
  arrangeMeeting: (meeting) => post('/emulator/appointments', meeting),
  requestToken: (request) => post('/emulator/token', request),
};

function post<Answer>(path: string, body: object): Promise<Answer> {
  const headers = { 'Content-Type': 'application/json' };
  return ask(path, { method: 'POST', headers, body: JSON.stringify(body) });
}

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
