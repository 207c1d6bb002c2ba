import type { EmailAddress } from '#domain/email-address.ts';
import type { Check, SignalKind } from '#domain/signal.ts';
import type { Colleague, Reader } from './store.ts';

/** What to know before approaching a person or an organisation. */
export interface SignalStore {
  /** Of the subject alone; undefined when it is not there for the reader. */
  readonly listSignals: (input: Reader & { readonly of: KnownSubject }) => Promise<readonly Signal[] | undefined>;
  /** `unknown` when the subject is not there for the reader, nor an address that could be made one. */
  readonly addSignal: (
    input: Reader & { readonly of: SignalSubject; readonly content: SignalContent },
  ) => Promise<AddedSignal | SignalRefusal>;
  /** Whom it is of, and its kind, stay. */
  readonly changeSignal: (
    input: Reader & { readonly signalId: string; readonly content: SignalContent },
  ) => Promise<'changed' | SignalRefusal>;
  /** Removing twice is `removed` twice. */
  readonly removeSignal: (input: Reader & { readonly signalId: string }) => Promise<'removed' | 'unknown'>;
  /** The ten first colleagues each of whose asked words begins a word of their name or address. */
  readonly findColleagues: (input: Reader & { readonly text: string }) => Promise<readonly Colleague[]>;
}

export type SignalRefusal = 'unknown' | 'unknown-steward' | 'other-kind' | 'too-many';

export interface AddedSignal {
  readonly id: string;
  /** Whom or what it is of: an address has become a person. */
  readonly of: KnownSubject;
}

export interface KnownSubject {
  readonly subject: 'person' | 'organisation';
  readonly id: string;
}

export type SignalSubject = KnownSubject | NewSubject;

/** Somebody by address, who is made a person where nobody is it yet. */
export interface NewSubject {
  readonly emailAddress: EmailAddress;
  readonly displayName?: string | undefined;
  /** As in a lookup. */
  readonly organisationDomains: readonly string[];
}

/** As it is set. */
export interface SignalContent {
  readonly kind: SignalKind;
  /** The reason, what is preferred, or a note; empty when nothing was said. */
  readonly text: string;
  /** Who or what says so; empty when that isn't known. */
  readonly source: string;
  /** When it was said, or looked into: `2026-05-31`. */
  readonly saidOn?: string | undefined;
  /** A steward: a colleague, or a unit. */
  readonly steward?: { readonly colleagueId: string } | { readonly unitId: string } | undefined;
  readonly check?: Check | undefined;
}

/** As it is read. */
export interface Signal extends Omit<SignalContent, 'steward'> {
  readonly id: string;
  readonly subject: 'person' | 'organisation';
  readonly steward?: Steward;
  /** Absent where an administrator's command set it. */
  readonly setBy?: Colleague;
  readonly setAt: string;
}

export interface Steward {
  readonly unit?: { readonly id: string; readonly name: string };
  /** The steward; of a unit, at most three of its colleagues. */
  readonly colleagues: readonly Colleague[];
}
