/** The app roles of the registration in Entra; a role that a token names and that is not here counts for nothing. */
export const knownRoles = ['Reader', 'Colleague', 'RelationshipManager', 'DataProtection', 'Administrator'] as const;
export type Role = (typeof knownRoles)[number];

/** The roles of a sign-in. Everybody is a colleague, with whatever other role, but who is given nothing else than to read. */
export function rolesOf(tokenRoles: readonly string[]): Role[] {
  const given = knownRoles.filter((role) => tokenRoles.includes(role));
  if (given.length === 1 && given[0] === 'Reader') return ['Reader'];
  return knownRoles.filter((role) => role === 'Colleague' || (role !== 'Reader' && given.includes(role)));
}
