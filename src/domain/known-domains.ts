import { appearanceOf } from './homoglyphs.ts';
import { toUnicodeDomain } from './punycode.ts';

/** Domains that others could pass themselves off as, made ready to be asked about many addresses. */
export interface KnownDomains {
  readonly has: (domain: string) => boolean;
  /** The one that looks like this (appearanceOf). */
  readonly looking: (appearance: string) => string | undefined;
  /** The one that a single slip of the fingers turns into this: a letter more, fewer, another, or two swapped. */
  readonly near: (domain: string) => string | undefined;
}

export function prepareKnownDomains(domains: Iterable<string>): KnownDomains {
  const known = new Set(domains);
  const byAppearance = new Map<string, string>();
  const byDeletion = new Map<string, string[]>();
  for (const domain of known) {
    byAppearance.set(appearanceOf(toUnicodeDomain(domain)), domain);
    for (const key of deletions(domain)) byDeletion.set(key, [...(byDeletion.get(key) ?? []), domain]);
  }
  return {
    has: (domain) => known.has(domain),
    looking: (appearance) => byAppearance.get(appearance),
    near: (domain) =>
      deletions(domain)
        .flatMap((key) => byDeletion.get(key) ?? [])
        .find((candidate) => isOneSlip(domain, candidate)),
  };
}

/** Shorter names are a letter away from one another by chance. */
const shortestLabel = 5;

/** Nobody gets a name here without being who the name says. */
const guarded = /^(?:ac|edu|gov|mil|nhs|police|sch)\.[a-z]{2}$|^(?:edu|gov|int|mil)$/;

/** The domain and what is left of it when one letter of its first label is left out: near domains share one of these. */
function deletions(domain: string): string[] {
  const dot = domain.indexOf('.');
  const [label, rest] = [domain.slice(0, dot), domain.slice(dot + 1)];
  if (dot < shortestLabel || label.startsWith('xn--') || guarded.test(rest)) return [];
  return [domain, ...Array.from(label, (_, index) => `${label.slice(0, index)}${label.slice(index + 1)}.${rest}`)];
}

/**
 * Of two that share a deletion: whether one letter put in, left out or replaced, or two neighbours swapped, is all there
 * is. Of any two: whether that may be all.
 */
export function isOneSlip(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 2) return false;
  let [start, end] = [0, 0];
  const shorter = Math.min(one.length, other.length);
  while (start < shorter && one[start] === other[start]) start += 1;
  while (end < shorter - start && one.at(-1 - end) === other.at(-1 - end)) end += 1;
  const [a, b] = [one.slice(start, one.length - end), other.slice(start, other.length - end)];
  return a.length + b.length <= 2 || (a.length === 2 && b.length === 2 && a[0] === b[1] && a[1] === b[0]);
}
