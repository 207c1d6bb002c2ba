/** Every way an operation can fail, by name. The server maps each to a status, the locales each to a sentence. */
export const errorCodes = [
  'invalid-input',
  'not-signed-in',
  'institution-unknown',
  'forbidden',
  'not-found',
  'too-large',
  'unsupported-media-type',
  'nobody-external',
  'kept-out',
  'not-followed',
  'taken-back',
  'changed-meanwhile',
  'in-use',
  'forbidden-by-rule',
  'known-by-name',
  'too-many-introductions',
  'rate-limited',
  'introduction-over',
  'sign-in-unavailable',
  'store-unavailable',
  'server-unreachable',
  'timed-out',
  'internal',
] as const;

export type ErrorCode = (typeof errorCodes)[number];

/** Where an input is wrong: a dotted path into it (`correspondents.3.emailAddress`) and one plain sentence. */
export interface InputIssue {
  readonly path: string;
  readonly message: string;
  /** Where what is wrong has a name, so that every language has a sentence for it. */
  readonly code?: string | undefined;
  /** What fills that sentence. */
  readonly params?: Readonly<Record<string, string>> | undefined;
}

export class AppError extends Error {
  override readonly name = 'AppError';
  readonly code: ErrorCode;
  readonly issues: readonly InputIssue[];
  /** In seconds: when to try again, where that is known. */
  readonly retryAfter: number | undefined;

  constructor(
    code: ErrorCode,
    message: string,
    options: { cause?: unknown; issues?: readonly InputIssue[]; retryAfter?: number } = {},
  ) {
    super(message, { cause: options.cause });
    this.code = code;
    this.issues = options.issues ?? [];
    this.retryAfter = options.retryAfter;
  }
}
