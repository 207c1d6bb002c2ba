import { Linter } from 'eslint';

/** What the runtime without a page has beside ES2016 itself, as far as it is documented, and what the server and hosts put there. */
const globals = {
  Office: 'readonly',
  setTimeout: 'readonly',
  clearTimeout: 'readonly',
  fetch: 'readonly',
  acquaintSettings: 'writable',
  nestedAppAuthBridge: 'readonly',
  __initializeNestedAppAuth: 'readonly',
} as const;

const younger =
  /^(?:padStart|padEnd|trimStart|trimEnd|flat|flatMap|matchAll|replaceAll|at|findLast|findLastIndex|toSorted|toReversed|toSpliced|finally)$/;
const youngerOfObject = ['entries', 'values', 'fromEntries', 'hasOwn', 'getOwnPropertyDescriptors'];
const youngerOfPromise = ['allSettled', 'any', 'withResolvers', 'try'];

/** What in a script is no ES2016, calls what came later, or needs a page: one sentence a fault. */
export function findEs2016Faults(script: string): string[] {
  const messages = new Linter().verify(script, {
    languageOptions: { ecmaVersion: 2016, sourceType: 'script', globals },
    rules: {
      'no-undef': 'error',
      'no-restricted-properties': [
        'error',
        ...youngerOfObject.map((property) => ({ object: 'Object', property })),
        ...youngerOfPromise.map((property) => ({ object: 'Promise', property })),
      ],
      'no-restricted-syntax': [
        'error',
        {
          // That is what the bundler makes of one that ES2016 can't read.
          selector: ':matches(NewExpression, CallExpression)[callee.name=RegExp][arguments.0.type=Literal]',
          message: 'A regular expression that is made of a text while the script runs.',
        },
        { selector: `CallExpression[callee.property.name=${younger}]`, message: 'A method that came after ES2016.' },
      ],
    },
  });
  return messages.map(({ line, column, message }) => `${line}:${column} ${message}`);
}
