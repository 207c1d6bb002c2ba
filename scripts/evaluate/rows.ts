/** One figure of the report. The halves are every other one of a set's cases. */
export interface Row {
  readonly set: string;
  readonly half: Half;
  readonly measure: string;
  /** The share that is right, between 0 and 1. */
  readonly value: number;
  /** Absent where the figure only says how far the rules reach. */
  readonly aim?: number;
  readonly count: number;
}

export type Half = (typeof halves)[number];
export const halves = ['developed on', 'set aside'] as const;

/** A row for each half of the cases, told by their places, even ones first; none where there are no cases. */
export function scoreHalves<Case>(
  question: Pick<Row, 'set' | 'measure' | 'aim'>,
  cases: readonly Case[],
  isRight: (one: Case) => boolean,
): Row[] {
  return halves.flatMap((half, parity) => {
    const chosen = cases.filter((_, index) => index % 2 === parity);
    const right = chosen.filter(isRight).length;
    return chosen.length === 0 ? [] : [{ ...question, half, value: right / chosen.length, count: chosen.length }];
  });
}
