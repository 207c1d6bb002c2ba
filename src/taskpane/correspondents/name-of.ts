interface Named {
  readonly emailAddress: string;
  readonly displayName?: string;
  readonly person?: { readonly displayName: string } | undefined;
}

/** The name in the store, which colleagues agreed on, before the one on the message, which its sender chose. */
export function nameOf({ emailAddress, displayName, person }: Named): string {
  return person?.displayName.trim() || displayName?.trim() || emailAddress;
}
