import type { EmailAddress } from '#domain/email-address.ts';
import type { Direction, InteractionKind, ItemIdentity } from '#domain/interaction.ts';
import type { Visibility } from '#domain/visibility.ts';
import type { Correctable, Correction } from './corrections-store.ts';
import type { Colleague, Reader, Viewer } from './store.ts';

/** What colleagues log, and take back. */
export interface LogStore {
  /**
   * One transaction: made, or joined when an interaction with a key in common is there. Counts nothing twice: logging again
   * adds only people who were left out, and may make the contribution stricter, never wider.
   */
  readonly logInteraction: (input: LogInput) => Promise<LogAnswer>;
  /**
   * `unknown` when this institution never had such an interaction, `forbidden` when the contribution is another's who
   * logged it themself; taking back twice is `undone` twice.
   */
  readonly undoContribution: (input: OwnContribution) => Promise<'undone' | 'unknown' | 'forbidden'>;
  /**
   * Makes a contribution wider or stricter; a colleague's own that a delegate has logged is the delegate's no more. `unknown` when there is
   * none of theirs, `forbidden` as above.
   */
  readonly changeContribution: (
    input: OwnContribution & { readonly visibility: Visibility },
  ) => Promise<'changed' | 'unknown' | 'forbidden'>;
  readonly listMyInteractions: (input: Reader & { readonly limit: number }) => Promise<MyInteraction[]>;
}

/** What a colleague takes back or changes. */
export interface OwnContribution extends Viewer {
  readonly interactionId: string;
  /** Whose contribution it is, by address, where a delegate has logged it. */
  readonly mailbox?: EmailAddress | undefined;
}

export interface LogInput extends Reader, ItemIdentity {
  readonly kind: InteractionKind;
  /** RFC 3339 with offset. */
  readonly occurredAt: string;
  readonly subject?: string | undefined;
  readonly conversationId?: string | undefined;
  readonly direction: Direction;
  readonly visibility: Visibility;
  /** Everybody on it, normalised: makes the key when nothing else does; not stored. */
  readonly from: EmailAddress;
  readonly correspondents: readonly EmailAddress[];
  /** Who of them may have been corrected. */
  readonly correctable: readonly Correctable[];
  /** Whose contribution it is, by address, where a delegate logs it. */
  readonly mailbox?: EmailAddress | undefined;
  /** Logged without a click: refused unless the colleague keeps logging its conversation, and once it was taken back. */
  readonly isFollowed?: boolean | undefined;
  /** What the colleague says of it at once: once it is logged, it is `changeDetails` that says more. */
  readonly said?: Said | undefined;
  /**
   * Who become people of the store, at least one, by what is in force for each of `correctable`. What it throws ends the log.
   */
  readonly choosePeople: (known: {
    readonly corrections: readonly (readonly Correction[])[];
    /** The addresses of persons who are followed. */
    readonly followed: readonly string[];
    /** Whoever has these was erased for good: none of them may become a person. */
    readonly keptOut: ReadonlySet<EmailAddress>;
  }) => readonly LoggedPerson[];
}

/** As in DetailsChange. */
export interface Said {
  readonly purpose?: string | null | undefined;
  readonly note?: string | null | undefined;
  /** A day. */
  readonly followUpOn?: string | undefined;
}

export interface LoggedPerson {
  readonly emailAddress: EmailAddress;
  readonly displayName?: string | undefined;
  /** Empty when the address stands for no organisation (a personal provider). */
  readonly organisationDomains: readonly string[];
  /** Whose address it is, where the colleague has said so. */
  readonly personId?: string | undefined;
  /** The correction that says of which organisation somebody new is. */
  readonly organisationCorrectionId?: string | undefined;
}

export interface LogAnswer {
  readonly id: string;
  /** Nothing of it was there that the viewer may see. */
  readonly created: boolean;
  /** Those that the viewer may see. */
  readonly contributions: number;
  /** What the contribution is by now. */
  readonly visibility: Visibility;
}

export interface MyInteraction {
  readonly id: string;
  readonly kind: InteractionKind;
  readonly occurredAt: string;
  readonly loggedAt: string;
  readonly subject?: string;
  readonly visibility: Visibility;
  /** A purpose's code. */
  readonly purpose?: string;
  readonly note?: string;
  readonly followUp?: { readonly dueOn: string; readonly isDone: boolean };
  /** The delegate who logged it. */
  readonly by?: Colleague;
  readonly people: readonly { readonly id: string; readonly displayName: string; readonly emailAddress: string }[];
}
