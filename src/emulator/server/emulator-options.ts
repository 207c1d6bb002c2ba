import type { ProfileName } from '../client-profiles.ts';
import type { CalendarSource } from './calendar/open-calendar.ts';
import type { SharedMailbox } from '../wire-shared-mailbox.ts';
import type { MailSource } from './mail/open-mail.ts';

export interface EmulatorOptions {
  /** The emulator's own origin; it answers to no other host name. */
  readonly url: string;
  /** The manifest's text for a window with this query, asked for whenever one opens: an author edits it while the emulator runs. */
  readonly manifest: (query: URLSearchParams) => Promise<string> | string;
  /** Where the add-in's pages run. */
  readonly addInOrigin: string;
  /** A local authority with the `urn:acquaint:colleague` grant; without it nobody can be signed in. */
  readonly authorityUrl?: string;
  readonly mail: MailSource;
  /** The client that the window is as, unless its address says another. */
  readonly profile?: ProfileName;
  /** Without it every calendar is empty at first. */
  readonly calendar?: CalendarSource;
  readonly sharedMailboxes?: readonly SharedMailbox[];
  /** The built window. */
  readonly hostFolder: string;
  /** `dist` of the pinned @microsoft/office-js. */
  readonly officeFolder: string;
}
