/** What a colleague may say that an address is; `hidden` is never shown and never logged. */
export const correctedKinds = ['external', 'personal', 'colleague', 'hidden'] as const;
export type CorrectedKind = (typeof correctedKinds)[number];

/** Whom a correction is for: the colleague who made it, or everyone at the institution. */
export const correctionScopes = ['mine', 'everyone'] as const;
export type CorrectionScope = (typeof correctionScopes)[number];

/** What a correction is of: one address, or every address at its domain and below it. */
export const correctionReaches = ['address', 'domain'] as const;

interface Applicable {
  readonly scope: CorrectionScope;
  /** An address, or `@` and a domain. */
  readonly appliesTo: string;
  /** ISO 8601 in UTC. */
  readonly at: string;
}

/** What corrections of an address can stand under, the nearest first: itself, then its domains as they were given. */
export function correctionKeys(emailAddress: string, domains: readonly string[]): string[] {
  return [emailAddress, ...domains.map((domain) => `@${domain}`)];
}

/** The one that counts: one's own before everyone's, the address before its domains, the latest first. */
export function pickCorrection<Correction extends Applicable>(
  corrections: readonly Correction[],
  keys: readonly string[],
): Correction | undefined {
  return corrections
    .filter(({ appliesTo }) => keys.includes(appliesTo))
    .sort(
      (a, b) =>
        Number(a.scope === 'everyone') - Number(b.scope === 'everyone') ||
        keys.indexOf(a.appliesTo) - keys.indexOf(b.appliesTo) ||
        (a.at < b.at ? 1 : -1),
    )[0];
}
