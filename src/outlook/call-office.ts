import { AppError } from '#domain/app-error.ts';

/** Milliseconds. */
const longestWait = 10_000;

/**
 * Turns one of Office's callback methods into a promise; a refusal becomes an AppError that names Office's own code. Office need not
 * call back at all, nor does a method that isn't there: then it is `timed-out`, and nobody waits for good.
 */
export function callOffice<Value>(
  start: (callback: (result: Office.AsyncResult<Value>) => void) => void,
  limit = longestWait,
): Promise<Value> {
  return new Promise((resolve, reject) => {
    // Never cleared: where events run there may be no clearTimeout.
    setTimeout(() => reject(new AppError('timed-out', 'Outlook did not answer')), limit);
    start((result) => {
      // Compared with the literal: Office's enum is a global that is there only at run time, within Outlook.
      if (String(result.status) === 'succeeded') return resolve(result.value);
      const { code, name, message } = result.error;
      reject(new AppError('internal', `Outlook refused: ${code} ${name}: ${message}`, { cause: result.error }));
    });
  });
}
