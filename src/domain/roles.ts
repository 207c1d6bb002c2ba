/** The app roles of the registration in Entra; a role that a token names and that is not here counts for nothing. */
export const knownRoles = ['Reader', 'Colleague', 'RelationshipManager', 'DataProtection', 'Administrator'] as const;
export type Role = (typeof knownRoles)[number];

/** Whether somebody with these roles may correct, merge and undo for everyone at the institution. */
export function canCorrectForEveryone(roles: readonly Role[]): boolean {
  return roles.includes('RelationshipManager') || roles.includes('Administrator');
}
