import type { Marking } from '#domain/marking.ts';
import type { MessageAddress } from '#domain/message.ts';
import { ask as askField } from './ask.ts';
import { callOffice } from './call-office.ts';
import { readAddress, readAddresses } from './read-address.ts';
import { readLabel } from './read-label.ts';
import { readMarking } from './read-marking.ts';

/**
 * The message or meeting that is written, for which an event's function was called. Nothing here rejects: what a client lacks or refuses is empty or undefined, and what can't be
 * kept is not kept. Outlook on the web lets three calls be under way at a time.
 */
export interface EventDraft {
  readonly isMeeting: boolean;
  /** When a meeting starts: ISO 8601 in UTC. */
  readonly readStart: () => Promise<string | undefined>;
  /** Undefined for a new message, and for a meeting. */
  readonly conversationId: string | undefined;
  /** Of the mailbox that the draft is in; '' where Outlook doesn't say. */
  readonly ownAddress: string;
  readonly readRecipients: () => Promise<DraftRecipients>;
  readonly readFrom: () => Promise<MessageAddress | undefined>;
  readonly readSubject: () => Promise<string>;
  /** Of a meeting its sensitivity too; undefined where it is nothing special, or the client doesn't tell. */
  readonly readMarking: () => Promise<Marking | undefined>;
  /** What is kept for as long as the draft is being written. */
  readonly readSession: () => Promise<Readonly<Record<string, unknown>>>;
  readonly keepInSession: (key: string, value: string) => Promise<void>;
  /** What is found again on the copy in Sent Items, and on the draft after a pause. */
  readonly readProperty: (name: string) => Promise<unknown>;
  readonly keepProperty: (name: string, value: string) => Promise<void>;
  /** What every copy of the message carries. */
  readonly readHeader: (name: string) => Promise<string | undefined>;
  readonly setHeader: (name: string, value: string) => Promise<void>;
}

/** Of a meeting those who are required, and those who are not. */
export interface DraftRecipients {
  readonly to: readonly MessageAddress[];
  readonly cc: readonly MessageAddress[];
  readonly bcc: readonly MessageAddress[];
}

export function openEventDraft(): EventDraft {
  const mailbox = Office.context.mailbox;
  // A cast: a client may lack any part of it; to call what isn't there fails within `ask` like a refusal.
  const item = (mailbox.item ?? {}) as Office.MessageCompose & Office.AppointmentCompose;
  const openProperties = () => ask<Office.CustomProperties>((callback) => item.loadCustomPropertiesAsync(callback));
  return {
    // As a literal: Office's enum is a global that is there only at run time, within Outlook.
    isMeeting: String(item.itemType) === 'appointment',
    readStart: async () => {
      const start = await ask<Date>((callback) => item.start.getAsync(callback));
      // Office.js may be of another context than this script: its dates are no instances of this one's.
      const time = typeof start?.getTime === 'function' ? start.getTime() : NaN;
      return Number.isNaN(time) ? undefined : new Date(time).toISOString();
    },
    conversationId: item.conversationId || undefined,
    ownAddress: mailbox.userProfile?.emailAddress ?? '',
    readRecipients: async () => {
      const [to, cc, bcc] = await Promise.all([
        read(() => item.to ?? item.requiredAttendees),
        read(() => item.cc ?? item.optionalAttendees),
        read(() => item.bcc),
      ]);
      return { to, cc, bcc };
    },
    readFrom: async () =>
      readAddress(await ask((callback) => (item.from ?? item.organizer).getAsync(callback))) ??
      readAddress(mailbox.userProfile),
    readSubject: async () => (await ask<string>((callback) => item.subject.getAsync(callback))) ?? '',
    readMarking: async () => {
      const [sensitivity, label] = await Promise.all([askField(item.sensitivity), readLabel(item.sensitivityLabel)]);
      return readMarking({ sensitivity, label }).marking;
    },
    readSession: async () => toRecord(await ask<unknown>((callback) => item.sessionData.getAllAsync(callback))),
    keepInSession: async (key, value) => {
      await ask((callback) => item.sessionData.setAsync(key, value, callback));
    },
    readProperty: async (name) => {
      const properties = await openProperties();
      return properties ? (properties.get(name) as unknown) : undefined; // a cast: what was kept can be anything
    },
    keepProperty: async (name, value) => {
      const properties = await openProperties();
      properties?.set(name, value);
      if (properties) await ask((callback) => properties.saveAsync(callback));
    },
    readHeader: async (name) =>
      findHeader(toRecord(await ask<unknown>((callback) => item.internetHeaders.getAsync([name], callback))), name),
    setHeader: async (name, value) => {
      await ask((callback) => item.internetHeaders.setAsync({ [name]: value }, callback));
    },
  };
}

type Callback<Value> = (result: Office.AsyncResult<Value>) => void;

/** Undefined where there is no such method, or Outlook refuses. */
async function ask<Value>(start: (callback: Callback<Value>) => void): Promise<Value | undefined> {
  try {
    return await callOffice(start);
  } catch {
    return undefined;
  }
}

async function read(field: () => Office.Recipients): Promise<MessageAddress[]> {
  const entries: unknown = await ask((callback) => field().getAsync(callback));
  return Array.isArray(entries) ? readAddresses(entries) : [];
}

/** Clients differ in the case that they give a header's name in. */
function findHeader(headers: Readonly<Record<string, unknown>>, name: string): string | undefined {
  for (const key of Object.keys(headers)) {
    const value = headers[key];
    if (key.toLowerCase() === name.toLowerCase() && typeof value === 'string') return value.trim();
  }
  return undefined;
}

function toRecord(value: unknown): Readonly<Record<string, unknown>> {
  // A cast: what is an object has values by name.
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}
