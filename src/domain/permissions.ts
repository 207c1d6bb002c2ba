import { knownRoles, type Role } from './roles.ts';

/** What an operation may need; each needs exactly one. */
export type Permission = 'read' | 'contribute' | 'manage-relationships' | 'protect-data' | 'administer';

/** Who may do what. A role adds to what every colleague may; nobody's role shows them what others keep private. */
const permissionsOf: Readonly<Record<Role, readonly Permission[]>> = {
  Reader: ['read'],
  Colleague: ['read', 'contribute'],
  RelationshipManager: ['read', 'contribute', 'manage-relationships'],
  DataProtection: ['read', 'contribute', 'protect-data'],
  Administrator: ['read', 'contribute', 'manage-relationships', 'administer'],
};

/** Whether somebody with these roles may do what needs this permission. */
export function isAllowed(roles: readonly Role[], permission: Permission): boolean {
  return roles.some((role) => permissionsOf[role].includes(permission));
}

/** The roles that give a permission, for saying whom to ask. */
export function rolesWith(permission: Permission): Role[] {
  return knownRoles.filter((role) => permissionsOf[role].includes(permission));
}
