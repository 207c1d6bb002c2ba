import { AppError } from '#domain/app-error.ts';

/** What a transaction meets when another one made or removed the row that it was about to use. */
export class InTheWay extends Error {
  override readonly name = 'InTheWay';
}

// PostgreSQL's classes: connection, refused role, missing database, insufficient resources, operator intervention (shutdown, timeout), system error.
const unavailableClasses = /^(?:08|28|3D|53|57|58)/;
const unavailableCodes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOENT',
  'EPIPE',
  'ETIMEDOUT',
  'EAI_AGAIN',
  'ENOTFOUND',
]);
const unavailableMessage =
  /^(?:Connection terminated|Query read timeout|timeout exceeded when trying to connect)|not queryable/;

/** The same error, unless it says that the database cannot be asked now. */
export function toStoreError(cause: unknown): unknown {
  if (!(cause instanceof Error) || cause instanceof AppError) return cause;
  const code = codeOf(cause);
  const isUnavailable =
    unavailableClasses.test(code) || unavailableCodes.has(code) || unavailableMessage.test(cause.message);
  return isUnavailable ? new AppError('store-unavailable', 'The store does not answer', { cause }) : cause;
}

/** Serialisation failure, deadlock, and a key that appeared or went between two statements. */
export function isTransient(cause: unknown): boolean {
  return cause instanceof InTheWay || (cause instanceof Error && /^(?:40001|40P01|23503|23505)$/.test(codeOf(cause)));
}

function codeOf(error: Error): string {
  return 'code' in error && typeof error.code === 'string' ? error.code : '';
}
