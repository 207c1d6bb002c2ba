import type { Verified } from '#domain/audit.ts';
import type { InteractionKind } from '#domain/interaction.ts';
import type { Visibility } from '#domain/visibility.ts';
import type { RecordNamingSomebody } from './erasure-store.ts';
import type { Colleague, Reader, Viewer } from './store.ts';

export interface AuditStore {
  /** The ids of all institutions on board, for the server's own upkeep. */
  readonly listInstitutionIds: () => Promise<readonly string[]>;
  /** Seals what has been appended since the last seal; with `everything`, also what came so late that the last ones missed it. */
  readonly sealAudit: (input: {
    readonly institutionId: string;
    readonly everything?: boolean;
  }) => Promise<{ readonly entries: number; readonly seals: number }>;
  /** Some of the seals behind one, gone through with all that they hold. */
  readonly verifySeals: (input: { readonly institutionId: string; readonly after: number }) => Promise<Verified>;
  /** The audit for reading, the latest first: nothing of what colleagues keep from everyone. */
  readonly listAudit: (input: AuditQuery) => Promise<AuditPage>;
  /** What is hidden about a person or an interaction, but for what is private; undefined when there is none to be seen. Tells the colleagues concerned. */
  readonly disclose: (input: DisclosureInput) => Promise<Disclosure | undefined>;
  readonly listNotices: (input: Viewer) => Promise<readonly Notice[]>;
  readonly readNotices: (input: Viewer & { readonly ids: readonly string[] }) => Promise<void>;
}

export interface AuditQuery {
  readonly institutionId: string;
  readonly colleagueId?: string | undefined;
  readonly subjectId?: string | undefined;
  readonly action?: string | undefined;
  /** ISO 8601; `to` is not in it any more. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly after?: AuditPlace | undefined;
}

/** Where in the audit a page ends: when the entry was recorded, as PostgreSQL writes it, and its id. */
export interface AuditPlace {
  readonly recordedAt: string;
  readonly id: string;
}

export interface AuditEntry {
  readonly id: string;
  readonly at: string;
  readonly action: string;
  /** Absent for the administrator's commands. */
  readonly colleague?: Colleague;
  /** Absent where it isn't told, or gone. */
  readonly subject?: { readonly id: string; readonly kind: AuditSubject; readonly name?: string };
  readonly details: Readonly<Record<string, string | number | boolean>>;
  readonly seal?: number;
}

export type AuditSubject = 'person' | 'organisation' | 'interaction' | 'colleague' | 'unit' | 'other';

export interface AuditPage {
  readonly entries: readonly AuditEntry[];
  /** Where to go on; absent at the beginning of the audit. The page may be empty and have one: then a while without such entries was gone through. */
  readonly next?: AuditPlace;
}

export interface DisclosureInput extends Reader {
  readonly subject: { readonly personId: string } | { readonly interactionId: string };
  readonly reason: string;
}

export interface Disclosure {
  readonly person?: { readonly id: string; readonly displayName: string };
  readonly contributions: readonly DisclosedContribution[];
  /** Of other systems, about the person. */
  readonly records: readonly RecordNamingSomebody[];
  /** Whether there are more of them, and these the latest. */
  readonly areRecordsCut: boolean;
  /** Whether there are more, and these the latest. */
  readonly isCut: boolean;
  /** How many colleagues are told that what they kept from the reader was read. */
  readonly notified: number;
}

export interface DisclosedContribution {
  readonly interactionId: string;
  readonly kind: InteractionKind;
  readonly occurredAt: string;
  /** Absent where there is none, or a private contribution hides it. */
  readonly subject?: string;
  /** A purpose's code. */
  readonly purpose?: string;
  readonly note?: string;
  readonly visibility: Exclude<Visibility, 'private'>;
  readonly loggedAt: string;
  readonly colleague: Colleague;
  /** The colleague's when it was logged. */
  readonly unit?: string;
  readonly people: readonly { readonly id: string; readonly displayName: string }[];
}

export interface Notice {
  readonly id: string;
  readonly kind: string;
  readonly at: string;
  readonly readAt?: string;
  readonly by?: Colleague;
  readonly person?: { readonly id: string; readonly displayName: string };
  readonly interaction?: { readonly id: string; readonly kind: InteractionKind; readonly occurredAt: string };
  readonly reason?: string;
}
