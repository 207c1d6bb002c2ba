/** So many mistakes of a file are told one by one. */
const toldProblems = 50;

/** Tells on standard error what is wrong with a file of reference data, and at its end how much there was. */
export function createProblems(path: string) {
  let count = 0;
  return {
    tell: (problem: string) => {
      count += 1;
      if (count <= toldProblems) process.stderr.write(`${path}${problem}\n`);
    },
    end: () => {
      if (count > toldProblems) process.stderr.write(`${path}: left out in all: ${String(count)}\n`);
    },
  };
}
