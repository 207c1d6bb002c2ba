/** A mailbox that others than its owner open: a shared one, or a colleague's who has made somebody a delegate. */
export interface SharedMailbox {
  readonly emailAddress: string;
  readonly displayName: string;
  readonly delegates: readonly Delegate[];
}

export interface Delegate {
  readonly emailAddress: string;
  readonly permissions: number;
}

/** The bits of `delegatePermissions`. */
export const delegatePermission = { read: 1, write: 2, deleteOwn: 4, deleteAll: 8, editOwn: 16, editAll: 32 } as const;

/** What a delegate has open. */
export interface OpenSharedMailbox {
  readonly address: string;
  readonly displayName: string;
  readonly permissions: number;
}
