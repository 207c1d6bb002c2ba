/** Characters of a reason for reading what is hidden: who is told it can't do much with fewer. */
export const shortestReason = 10;
