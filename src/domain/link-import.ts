import { rowFaults } from './link-import-reading.ts';

/**
 * `uploading`: its file comes in. `ready`: it can be tried and run. `trying`, `running`: it is read, some rows at a time. `tried`,
 * `done`: to its end. `stopped`: it goes no further, and its file is gone.
 */
export const importStates = ['uploading', 'ready', 'trying', 'tried', 'running', 'done', 'stopped'] as const;
export type ImportState = (typeof importStates)[number];

/** What becomes of a row; a link that waits for whom it is about is created, changed or unchanged as well. */
export const rowOutcomes = ['created', 'changed', 'unchanged', 'waiting', 'refused'] as const;
export type RowOutcome = (typeof rowOutcomes)[number];

/** Everything that a row can be refused for. */
export const importFaults = [
  ...rowFaults,
  'unclosed',
  'key-twice',
  'not-allowed',
  'kind-not-allowed',
  'kept-out',
  'unknown-unit',
  'several-units',
] as const;
export type ImportFault = (typeof importFaults)[number];

/** Megabytes of a file. */
export const largestImport = 32;
/** Of whose refused rows is told what is wrong; the others are counted. */
export const mostRefusalsKept = 10_000;
/** Days for which it is told. */
export const refusalsKeptFor = 30;

export type ImportCounts = Readonly<Record<RowOutcome | 'rows', number>>;
export const noRows: ImportCounts = { rows: 0, created: 0, changed: 0, unchanged: 0, waiting: 0, refused: 0 };

/** One row of those that an outcome is shown by. */
export interface ImportExample {
  readonly line: number;
  readonly key: string;
  readonly title: string;
  /** Whom the row says that it is about. */
  readonly about: string;
}
/** How many rows show an outcome. */
export const mostExamples = 5;
export type ImportExamples = Readonly<Partial<Record<Exclude<RowOutcome, 'refused'>, readonly ImportExample[]>>>;
