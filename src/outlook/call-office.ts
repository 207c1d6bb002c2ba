import { AppError } from '#domain/app-error.ts';

/** Turns one of Office's callback methods into a promise; a refusal becomes an AppError that names Office's own code. */
export function callOffice<Value>(
  start: (callback: (result: Office.AsyncResult<Value>) => void) => void,
): Promise<Value> {
  return new Promise((resolve, reject) => {
    start((result) => {
      // Compared with the literal: Office's enum is a global that is there only at run time, within Outlook.
      if (String(result.status) === 'succeeded') return resolve(result.value);
      const { code, name, message } = result.error;
      reject(new AppError('internal', `Outlook refused: ${code} ${name}: ${message}`, { cause: result.error }));
    });
  });
}
