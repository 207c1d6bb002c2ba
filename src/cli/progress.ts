/** Tells on standard error how far a command is, at most once a second and never in the first one. */
export function createProgress(): (text: string) => void {
  let last = performance.now();
  return (text) => {
    const now = performance.now();
    if (now - last < 1_000) return;
    last = now;
    process.stderr.write(`${text}…\n`);
  };
}
