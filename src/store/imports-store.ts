import type { ImportCounts, ImportExamples, ImportFault, ImportState } from '#domain/link-import.ts';
import type { LinkMapping } from '#domain/link-mapping.ts';
import type { LinkKind, LinkRecord } from '#domain/link.ts';
import type { PutLinks } from './links-store.ts';

/** Files of links: they come in, are tried, and are run, some rows at a time. */
export interface ImportStore {
  /** Whose files may be sent, by name. */
  readonly listImportSystems: (institutionId: string) => Promise<ImportSystem[]>;
  /** A file that is about to come in; undefined when there is no such system. */
  readonly addImport: (input: NewImport) => Promise<string | undefined>;
  /** Parts are numbered from 0, and of `partSize` bytes but for the last. */
  readonly putImportPart: (input: ImportId & { readonly number: number; readonly bytes: Uint8Array }) => Promise<void>;
  readonly endUpload: (input: ImportId & UploadedFile) => Promise<void>;
  readonly readImportBytes: (input: ImportId & ByteRange) => Promise<Uint8Array>;
  /** From the first row on. `busy`: another file of the same system is being run; `unready`: there is no file. */
  readonly beginImport: (input: BegunImport) => Promise<'begun' | 'busy' | 'unready' | 'unknown'>;
  /** Reads some rows and puts their links in one transaction with how far it is; undefined when there is no such import. */
  readonly moveImport: (input: MoveImport) => Promise<Import | undefined>;
  readonly findImport: (input: ImportId) => Promise<Import | undefined>;
  /** The latest first. */
  readonly listImports: (input: { readonly institutionId: string; readonly limit: number }) => Promise<Import[]>;
  /** Ends it where it is. What it has put stays. */
  readonly stopImport: (input: ImportId & { readonly colleagueId: string | null }) => Promise<'stopped' | 'unknown'>;
  readonly listRefusals: (
    input: ImportId & { readonly after: RefusalCursor; readonly limit: number },
  ) => Promise<Refusal[]>;
  /** Those that are being read and that nobody has moved since. */
  readonly listHaltedImports: (input: { readonly institutionId: string; readonly since: Date }) => Promise<string[]>;
  /** Files that nobody has moved for a day, and what is wrong with rows after thirty. */
  readonly forgetImports: (input: { readonly institutionId: string; readonly now: Date }) => Promise<void>;
  readonly listMappings: (input: SystemId) => Promise<SavedMapping[]>;
  /** Undefined when there is no such system. */
  readonly saveMapping: (input: SystemId & Changed & SavedMapping) => Promise<'saved' | undefined>;
  readonly removeMapping: (input: SystemId & Changed & { readonly name: string }) => Promise<'removed' | undefined>;
}

/** Bytes of a part. */
export const partSize = 256 * 1024;

interface Changed {
  /** Who does so; null for the administrator's commands. */
  readonly colleagueId: string | null;
}

interface SystemId {
  readonly institutionId: string;
  readonly systemId: string;
}

export interface SavedMapping {
  readonly name: string;
  readonly mapping: LinkMapping;
}

export interface ImportId {
  readonly institutionId: string;
  readonly importId: string;
}

export interface NewImport extends Changed {
  readonly institutionId: string;
  /** The connected system's code. */
  readonly system: string;
  readonly fileName: string;
}

export interface UploadedFile {
  readonly size: number;
  /** SHA-256, in hexadecimal. */
  readonly hash: string;
  readonly encoding: string;
  readonly separator: string;
  readonly columns: readonly string[];
  /** Where the rows below the names of the columns begin. */
  readonly place: ImportPlace;
}

export interface ImportPlace {
  readonly byte: number;
  readonly line: number;
}

export interface ByteRange {
  readonly from: number;
  readonly length: number;
}

export interface BegunImport extends ImportId, Changed {
  readonly mapping: LinkMapping;
  readonly isTrial: boolean;
}

export interface ImportSystem {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly kinds: readonly LinkKind[];
}

export interface Import extends Omit<UploadedFile, 'place' | 'hash'> {
  readonly id: string;
  readonly system: ImportSystem;
  readonly fileName: string;
  readonly state: ImportState;
  /** Null while the file comes in. */
  readonly hash: string | null;
  readonly mapping: LinkMapping | null;
  /** What is read next. */
  readonly place: ImportPlace;
  readonly counts: ImportCounts;
  readonly examples: ImportExamples;
  /** ISO 8601. */
  readonly createdAt: string;
  readonly movedAt: string;
  readonly starterId: string | null;
  /** The colleague's name; absent for the administrator's commands. */
  readonly startedBy?: string;
}

export interface MoveImport extends ImportId, Pick<PutLinks, 'organisationDomainsOf'> {
  /** Reads the next rows of the file. */
  readonly read: (current: Import, bytes: (range: ByteRange) => Promise<Uint8Array>) => Promise<ImportBatch>;
}

/** The next rows of a file, as they were read. */
export interface ImportBatch {
  readonly links: readonly { readonly line: number; readonly link: LinkRecord }[];
  readonly refused: readonly RefusedRow[];
  /** What comes after them. */
  readonly place: ImportPlace;
  /** Whether nothing comes. */
  readonly isOver: boolean;
  /** Where a field of a link comes from. */
  readonly columnOf: (path: string) => string;
}

export interface RefusedRow {
  readonly line: number;
  readonly faults: readonly RowProblem[];
}

export interface RowProblem {
  readonly fault: ImportFault;
  /** '' where it is about the row. */
  readonly column: string;
  readonly value: string;
  /** What fills the fault's sentence. */
  readonly params?: Readonly<Record<string, string>>;
}

export interface Refusal extends RowProblem, RefusalCursor {
  readonly params: Readonly<Record<string, string>>;
}

export interface RefusalCursor {
  readonly line: number;
  /** Of several things that are wrong with a row. */
  readonly position: number;
}
