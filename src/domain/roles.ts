/** The app roles of the registration in Entra; a role that a token names and that is not here counts for nothing. */
export const knownRoles = ['RelationshipManager', 'Administrator'] as const;
export type Role = (typeof knownRoles)[number];
