import type { IncomingMessage, ServerResponse } from 'node:http';
import { AppError } from '#domain/app-error.ts';
import { profileOf, readProfileName } from '../client-profiles.ts';
import type { Folder } from '../wire-outgoing.ts';
import { readAdditionScript } from './addition-script.ts';
import { readBody, send, sendJson } from './answers.ts';
import { createAuthorityClient, tokenRequestSchema } from './authority-client.ts';
import { listAppointments, readAppointment } from './calendar/appointments.ts';
import { createBookings } from './calendar/bookings.ts';
import { noCalendar } from './calendar/open-calendar.ts';
import { outgoingMeetingSchema } from './calendar/outgoing-meeting-schema.ts';
import type { EmulatorOptions } from './emulator-options.ts';
import { findMessage, listMailbox } from './mail/mailbox.ts';
import { readContent } from './mail/message-content.ts';
import { originsOf } from './manifest/manifest-origins.ts';
import { readManifest } from './manifest/read-manifest.ts';
import { outgoingSchema } from './sending/outgoing-schema.ts';
import { createPostOffice } from './sending/post-office.ts';
import { sendFile } from './static-files.ts';
import { windowHeaders } from './window-policy.ts';

export interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly url: URL;
  /** What follows the route's own path, still encoded. */
  readonly rest: string;
}

export interface Route {
  readonly method: 'GET' | 'POST';
  /** An exact path, or the beginning of one when it ends in a slash. */
  readonly path: string;
  readonly answer: (exchange: Exchange) => Promise<void> | void;
}

/** What the emulator answers; the first that fits counts. */
export function createRoutes(options: EmulatorOptions): readonly Route[] {
  const { hostFolder, officeFolder, addInOrigin } = options;
  const postOffice = createPostOffice(options.mail);
  const { mail } = postOffice;
  const bookings = createBookings(options.calendar ?? noCalendar, postOffice);
  const { calendar } = bookings;
  const authority = options.authorityUrl === undefined ? undefined : createAuthorityClient(options.authorityUrl);

  const profileIn = (url: URL) => {
    const asked = url.searchParams.get('profile');
    return asked === null ? (options.profile ?? 'web') : readProfileName(asked);
  };

  const readManifestFor = async (url: URL) =>
    readManifest(await options.manifest(url.searchParams), profileOf(profileIn(url)));

  const showState = async ({ response, url }: Exchange) => {
    const profile = profileIn(url);
    const manifest = await readManifestFor(url);
    const colleagues = authority ? await authority.listColleagues() : [];
    const pageOrigins = withOwn(originsOf(manifest).pages);
    const hasAuthority = authority !== undefined;
    const { sharedMailboxes = [] } = options;
    sendJson(response, { manifest, profile, colleagues, addInOrigin, pageOrigins, hasAuthority, sharedMailboxes });
  };

  const withOwn = (origins: readonly string[]) => [...new Set([addInOrigin, ...origins])];

  const readPolicy = async (url: URL) => {
    try {
      const { pages, pictures } = originsOf(await readManifestFor(url));
      return windowHeaders({ pages: withOwn(pages), pictures: withOwn(pictures) });
    } catch {
      // The window opens all the same, asks for its state, and shows what is wrong with the manifest.
      return windowHeaders({ pages: [addInOrigin], pictures: [addInOrigin] });
    }
  };

  const listMessages = ({ response, url }: Exchange) => {
    const folder = folderIn(url);
    const options = { search: url.searchParams.get('search') ?? '', ...(folder === undefined ? {} : { folder }) };
    sendJson(response, { messages: listMailbox(mail, mailboxOf(url), options) });
  };

  const sendMessage = async ({ request, response }: Exchange) => {
    const message = outgoingSchema.safeParse(await readJson(request, largestMessage));
    if (!message.success) throw new AppError('invalid-input', 'This is no message that can be sent.');
    sendJson(response, postOffice.send(message.data));
  };

  const showMessage = async ({ response, url, rest }: Exchange) => {
    const message = findMessage(mail, mailboxOf(url), decodeId(rest));
    if (!message) throw new AppError('not-found', 'There is no such message in this mailbox.');
    sendJson(response, await readContent(mail, mailboxOf(url), message));
  };

  const showCalendar = ({ response, url }: Exchange) => {
    const search = url.searchParams.get('search') ?? '';
    sendJson(response, { appointments: listAppointments(calendar, mailboxOf(url), search) });
  };

  const showAppointment = ({ response, url, rest }: Exchange) => {
    const appointment = readAppointment(calendar, mailboxOf(url), decodeId(rest));
    if (!appointment) throw new AppError('not-found', 'There is no such meeting in this calendar.');
    sendJson(response, appointment);
  };

  const arrangeMeeting = async ({ request, response }: Exchange) => {
    const meeting = outgoingMeetingSchema.safeParse(await readJson(request, largestMessage));
    if (!meeting.success) throw new AppError('invalid-input', 'This is no meeting that can be arranged.');
    sendJson(response, bookings.arrange(meeting.data));
  };

  const giveToken = async ({ request, response }: Exchange) => {
    const asked = tokenRequestSchema.safeParse(await readJson(request));
    if (!asked.success) throw new AppError('invalid-input', 'This is no request for a token.');
    if (asked.data.origin !== addInOrigin) throw new AppError('forbidden', `Tokens are only for ${addInOrigin}.`);
    if (!authority) throw new AppError('sign-in-unavailable', 'The emulator runs without a sign-in authority.');
    sendJson(response, await authority.requestToken(asked.data));
  };

  const giveAddition = async ({ response }: Exchange) => {
    const type = 'text/javascript; charset=utf-8';
    send(response, { status: 200, type, body: await readAdditionScript(), headers: forEveryOrigin });
  };

  const giveOfficeFile = ({ response, rest }: Exchange) =>
    sendFile(response, { folder: officeFolder, path: rest, headers: forEveryOrigin });

  const giveWindow = async ({ response, url, rest }: Exchange) =>
    rest === '' || rest === 'index.html'
      ? sendFile(response, { folder: hostFolder, path: 'index.html', headers: await readPolicy(url) })
      : sendFile(response, { folder: hostFolder, path: rest });

  return [
    { method: 'GET', path: '/emulator/state', answer: showState },
    { method: 'GET', path: '/emulator/messages', answer: listMessages },
    { method: 'GET', path: '/emulator/messages/', answer: showMessage },
    { method: 'POST', path: '/emulator/messages', answer: sendMessage },
    { method: 'GET', path: '/emulator/appointments', answer: showCalendar },
    { method: 'GET', path: '/emulator/appointments/', answer: showAppointment },
    { method: 'POST', path: '/emulator/appointments', answer: arrangeMeeting },
    { method: 'POST', path: '/emulator/token', answer: giveToken },
    { method: 'GET', path: '/office/addition.js', answer: giveAddition },
    { method: 'GET', path: '/office/', answer: giveOfficeFile },
    { method: 'GET', path: '/', answer: giveWindow },
  ];
}

/** Office.js loads its parts with crossOrigin=anonymous, from pages of the add-in's origin. */
const forEveryOrigin = { 'Access-Control-Allow-Origin': '*', 'Cross-Origin-Resource-Policy': 'cross-origin' };

function mailboxOf(url: URL): string {
  return url.searchParams.get('mailbox') ?? '';
}

function folderIn(url: URL): Folder | undefined {
  const folder = url.searchParams.get('folder');
  return folder === 'inbox' || folder === 'sent' ? folder : undefined;
}

function decodeId(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

const largestRequest = 16 * 1024;
/** Twice a body as large as Outlook's methods take, as text and as HTML, and what comes with it. */
const largestMessage = 8 * 1024 * 1024;

async function readJson(request: IncomingMessage, largest = largestRequest): Promise<unknown> {
  const body = await readBody(request, largest);
  if (body === undefined) throw new AppError('too-large', `The request is larger than ${largest / 1024} kB.`);
  try {
    return JSON.parse(body);
  } catch (cause) {
    throw new AppError('invalid-input', 'The request is no JSON.', { cause });
  }
}
