/** What the emulator's server and its window agree on: JSON over the emulator's own origin. */
import type { ProfileName } from './client-profiles.ts';
import type { MeetingOfMessage } from './wire-appointment.ts';
import type { Folder } from './wire-outgoing.ts';
import type { Manifest } from './wire-manifest.ts';
import type { SharedMailbox } from './wire-shared-mailbox.ts';

/** GET /emulator/state */
export interface EmulatorState {
  readonly manifest: Manifest;
  /** The client that the window was asked to be as. */
  readonly profile: ProfileName;
  /** The sample colleagues, one of whom is in front; empty when there is no authority. */
  readonly colleagues: readonly EmulatorColleague[];
  /** Where the add-in's pages run; only they can be signed in. */
  readonly addInOrigin: string;
  /** Whose pages are shown and answered: the add-in's own, those on other origins, and the manifest's AppDomains. */
  readonly pageOrigins: readonly string[];
  readonly hasAuthority: boolean;
  /** Mailboxes that others than their owner may open. */
  readonly sharedMailboxes: readonly SharedMailbox[];
}

export interface EmulatorColleague {
  readonly emailAddress: string;
  readonly displayName: string;
  readonly unit: string;
  readonly institution: string;
  /** The Entra tenant id and object id that the authority signs in. */
  readonly tenantId: string;
  readonly objectId: string;
}

/** GET /emulator/messages?mailbox=ADDRESS&search=WORDS&folder=inbox|sent → newest first */
export interface MessageList {
  readonly messages: readonly MessageSummary[];
}

export interface MessageSummary {
  readonly id: string;
  /** As in MessageContent. */
  readonly itemId: string;
  readonly conversationId: string;
  readonly internetMessageId?: string;
  readonly subject: string;
  readonly from: { readonly name: string; readonly address: string };
  readonly folder: Folder;
  /** Names or addresses, the first few: what a row of Sent Items shows. */
  readonly to: readonly string[];
  /** ISO 8601 in UTC, the file's own when the message names none; absent when the message can't be read. */
  readonly date?: string;
  readonly preview: string;
  readonly hasAttachments: boolean;
  /** Why this message can't be read; then nothing else is certain. */
  readonly problem?: string;
}

/** GET /emulator/messages/{id}?mailbox=ADDRESS */
export interface MessageContent {
  readonly id: string;
  /** An EWS-like id, other in every mailbox. */
  readonly itemId: string;
  readonly itemClass: string;
  readonly subject: string;
  readonly normalizedSubject: string;
  readonly internetMessageId?: string;
  /** Other in every mailbox, as in Exchange. */
  readonly conversationId: string;
  readonly from?: Mailbox;
  readonly sender?: Mailbox;
  readonly to: readonly Mailbox[];
  readonly cc: readonly Mailbox[];
  /** Only on the sender's own copy. */
  readonly bcc: readonly Mailbox[];
  /** Milliseconds since 1970. */
  readonly dateTimeCreated: number;
  readonly dateTimeModified: number;
  readonly bodyText: string;
  /** As the sender wrote it: the window sanitises it before it is shown. */
  readonly bodyHtml: string;
  /** The pictures that come with the body: Content-ID, which `cid:` addresses name → data URL. */
  readonly inlinePictures: Readonly<Record<string, string>>;
  /** All internet headers as one string, unfolded or not, as they came. */
  readonly headers: string;
  readonly attachments: readonly Attachment[];
  /** Set for mails about a meeting: requests, answers, cancellations. */
  readonly meeting?: MeetingOfMessage;
}

export interface Mailbox {
  readonly name: string;
  readonly address: string;
}

export interface Attachment {
  readonly id: string;
  readonly name: string;
  readonly contentType: string;
  readonly size: number;
  readonly isInline: boolean;
}

/** Any answer of the emulator's server that is no success: 422 for a message that can't be read, 404, 403, … */
export interface EmulatorProblem {
  readonly problem: string;
}

/** POST /emulator/token: asks the authority, for the colleague in front, on behalf of the add-in page at `origin`. */
export interface TokenRequest {
  readonly emailAddress: string;
  readonly clientId: string;
  readonly scope: string;
  /** The add-in page's origin, as the browser reported it. */
  readonly origin: string;
}

export type TokenAnswer =
  | {
      readonly isGranted: true;
      readonly accessToken: string;
      readonly idToken: string;
      readonly expiresIn: number;
      readonly scope: string;
    }
  | {
      readonly isGranted: false;
      /** The authority's OAuth error, or `account_unavailable` or `no_network`. */
      readonly error: string;
      readonly description: string;
    };
