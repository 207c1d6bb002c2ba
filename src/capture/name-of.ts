interface Named {
  readonly emailAddress: string;
  readonly displayName?: string;
  readonly person?: { readonly displayName: string } | undefined;
}

/**
 * The name in the store, which colleagues agreed on, before the one on the message, which its sender chose. A person who was
 * logged without a name is stored under the address.
 */
export function nameOf({ emailAddress, displayName, person }: Named): string {
  const stored = person?.displayName.trim();
  return (stored === emailAddress ? undefined : stored) || displayName?.trim() || emailAddress;
}
