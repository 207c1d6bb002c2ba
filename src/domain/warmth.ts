/** Of four: quiet, cooling, warm, very warm. */
export type Warmth = 1 | 2 | 3 | 4;

/**
 * How warm a relationship is by what its interactions are worth now, as log2 of their sum, each half as much after every half-life: eight that are fresh, or
 * sixteen of a half-life ago, make it very warm; one that is fresh, or two of a half-life ago, warm; a quarter of that is still cooling.
 */
export function warmthOf(worth: number): Warmth {
  if (worth >= 3) return 4;
  if (worth >= -0.1) return 3;
  return worth >= -2 ? 2 : 1;
}
