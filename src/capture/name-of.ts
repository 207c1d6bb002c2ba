interface Named {
  readonly emailAddress: string;
  readonly displayName?: string;
  readonly person?: { readonly displayName: string } | undefined;
  readonly lookAlike?: { readonly code: string } | undefined;
}

/**
 * The name in the store, which colleagues agreed on, before the one on the message, which its sender chose. A person who was
 * logged without a name is stored under the address. A name that shows another address is nobody's.
 */
export function nameOf({ emailAddress, displayName, person, lookAlike }: Named): string {
  const stored = person?.displayName.trim();
  const shown = lookAlike?.code === 'shows-other-address' ? undefined : displayName?.trim();
  return (stored === emailAddress ? undefined : stored) || shown || emailAddress;
}
