export type Log = (level: 'info' | 'error', message: string, fields?: LogFields) => void;

interface LogFields {
  readonly error?: unknown;
  readonly [name: string]: unknown;
}

/** One JSON line an event, on standard output. Of an error only what cannot hold message text, addresses or tokens. */
export const writeLog: Log = (level, message, fields = {}) => {
  const { error, ...rest } = fields;
  const line = { time: new Date().toISOString(), level, message, ...rest, ...describe(error) };
  console.log(JSON.stringify(line));
};

/** An error's own message may quote what it choked on (PostgreSQL's do), so it stays out; name, code and place do not. */
function describe(error: unknown): object {
  if (error === undefined) return {};
  if (!(error instanceof Error)) return { error: { name: typeof error } };
  const { code, constraint, table } = error as Partial<Record<'code' | 'constraint' | 'table', unknown>>; // a cast: each is looked at below
  const facts = Object.entries({ code, constraint, table }).filter(([, value]) => typeof value === 'string');
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return {
    error: {
      name: error.name,
      ...Object.fromEntries(facts),
      stack: frames.slice(0, 8).map((line) => line.trim()),
      ...(error.cause === undefined ? {} : { cause: describe(error.cause) }),
    },
  };
}
