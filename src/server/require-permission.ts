import { AppError } from '#domain/app-error.ts';
import { isAllowed, rolesWith, type Permission } from '#domain/permissions.ts';
import type { SignedIn } from './authenticate.ts';

/** Throws AppError `forbidden`, which says what is missing and who has it. */
export function requirePermission({ roles }: Pick<SignedIn, 'roles'>, permission: Permission): void {
  if (isAllowed(roles, permission)) return;
  const names = rolesWith(permission).join(' or ');
  throw new AppError('forbidden', `This needs the permission ${permission}, which the role ${names} gives`);
}
