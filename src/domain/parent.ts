/** How many levels a tree of organisations has at most. */
export const deepestParent = 5;
