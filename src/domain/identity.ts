/** Who is signed in, as the server has checked it. */
export interface SignedInColleague {
  /** The Entra tenant id, which is the institution's id. */
  readonly institutionId: string;
  /** The Entra object id. */
  readonly objectId: string;
  readonly displayName: string;
  /** The user principal name or mail address in the token: for display, never a key. */
  readonly emailAddress: string;
  readonly roles: readonly string[];
}
