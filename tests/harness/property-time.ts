/** For properties that ask a database: on a busy machine fewer cases, and no end without the failure and its seed. */
export const inTime = { interruptAfterTimeLimit: 30_000, markInterruptAsFailure: false } as const;
