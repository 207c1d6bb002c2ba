/** Stands between short facts; a line may end after it, but does not begin with it. */
export const separator = '\u00a0· ';
