/** What is wrong with an audit that was sealed, and where. */
export type Finding =
  /** There is no seal of this number, though there are later ones, or entries that it held. */
  | { readonly kind: 'seal-missing'; readonly seal: number }
  /** It doesn't follow the seal before it. */
  | { readonly kind: 'chain-broken'; readonly seal: number }
  /** It says something else, or holds other entries, than when it was made. */
  | { readonly kind: 'seal-changed'; readonly seal: number }
  | { readonly kind: 'entry-missing'; readonly seal: number; readonly entry: string }
  | { readonly kind: 'entry-changed'; readonly seal: number; readonly entry: string }
  /** In no seal, though it is so old that it should be. */
  | { readonly kind: 'entry-unsealed'; readonly entry: string };

/** How far an audit has been gone through. */
export interface Verified {
  /** The last seal that was looked at; absent when there is none. */
  readonly head?: { readonly number: number; readonly hash: string; readonly sealedAt: string };
  readonly seals: number;
  readonly entries: number;
  readonly findings: readonly Finding[];
}
