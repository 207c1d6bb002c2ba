import { AppError, type ErrorCode } from '#domain/app-error.ts';

export function errorCodeOf(error: unknown): ErrorCode {
  return error instanceof AppError ? error.code : 'internal';
}
