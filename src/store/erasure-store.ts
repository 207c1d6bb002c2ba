import type { EmailAddress } from '#domain/email-address.ts';
import type { LinkKind } from '#domain/link.ts';
import type { Viewer } from './store.ts';

/** Erasing whoever asks for it. */
export interface ErasureStore {
  /** What erasing would take away; undefined when nobody here is it. */
  readonly previewErasure: (input: {
    readonly institutionId: string;
    readonly subject: ErasureSubject;
  }) => Promise<ErasurePreview | undefined>;
  /** Takes it away, for good, and tells the colleagues concerned. Undefined when nobody here is it; refused where an input is not right. */
  readonly erasePerson: (input: ErasureInput) => Promise<ErasureCounts | ErasureRefusal | undefined>;
  /** The records of other systems that name somebody, by name or address; written down with why. */
  readonly discloseRecords: (
    input: Viewer & { readonly whom: string; readonly reason: string },
  ) => Promise<{ readonly records: readonly RecordNamingSomebody[]; readonly isCut: boolean }>;
  /** Takes somebody out of those of the records that name them; undefined where none does. */
  readonly eraseFromRecords: (
    input: Viewer & {
      /** A name or an address. */
      readonly whom: string;
      readonly ids: readonly string[];
      readonly reason: string;
      /** Whether none of the addresses in them may be logged or sent any more. */
      readonly keepOut: boolean;
    },
  ) => Promise<{ readonly links: number } | 'reason-names-them' | undefined>;
  /** Whether the address was kept out until now. */
  readonly liftKeptOut: (input: Viewer & { readonly emailAddress: EmailAddress }) => Promise<boolean>;
}

/** Also who is known by private contributions alone is found by address. */
export type ErasureSubject = { readonly personId: string } | { readonly emailAddress: EmailAddress };

export interface ErasureInput extends Viewer {
  readonly personId: string;
  /** One of the person's addresses, so that nobody else is erased by mistake. */
  readonly confirmedAddress: EmailAddress;
  /** Without name or address of the person: it stays in the audit. */
  readonly reason: string;
  /** Whether none of the addresses may be logged any more. */
  readonly keepOut: boolean;
}

/** The address is not theirs; or the reason names them. */
export type ErasureRefusal = 'other-address' | 'reason-names-them';

export interface ErasureCounts {
  readonly addresses: number;
  /** In which they were. */
  readonly interactions: number;
  /** Of these, those in which nobody else was. */
  readonly interactionsGone: number;
  /** Who had contributed these. */
  readonly colleagues: number;
  readonly details: number;
  readonly corrections: number;
  readonly signals: number;
  readonly links: number;
  readonly introductions: number;
  /** Persons who were made one with them. */
  readonly merged: number;
}

/** A record of another system, as far as it tells of somebody. */
export interface RecordNamingSomebody {
  readonly id: string;
  readonly system: { readonly code: string; readonly name: string };
  readonly key: string;
  readonly kind: LinkKind;
  readonly title: string;
  readonly url?: string;
  readonly personName?: string;
  readonly emailAddress?: string;
  readonly organisationName?: string;
}

export interface ErasurePreview {
  readonly person: { readonly id: string; readonly displayName: string; readonly emailAddresses: readonly string[] };
  readonly counts: ErasureCounts;
}
