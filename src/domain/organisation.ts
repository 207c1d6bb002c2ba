/** A new organisation's first name is its domain, until somebody gives it a better one: nothing is invented. */
export function organisationNameFromDomain(registrableDomain: string): string {
  return registrableDomain;
}
