import { AppError } from '#domain/app-error.ts';

/** Where the store is, with its owner's role: not the server's, which may neither make tables nor add institutions. */
export function readOwnerUrl(environment: NodeJS.ProcessEnv): string {
  const url = environment['DATABASE_OWNER_URL']?.trim();
  if (!url) {
    throw new AppError(
      'invalid-input',
      "DATABASE_OWNER_URL is missing: the store's address with its owner's role, such as postgres://acquaint_owner:PASSWORD@localhost/acquaint",
    );
  }
  if (!/^postgres(?:ql)?:\/\/\S+$/.test(url)) {
    throw new AppError('invalid-input', 'DATABASE_OWNER_URL must be an address that begins with postgres://');
  }
  return url;
}
