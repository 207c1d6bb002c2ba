import { useState } from 'react';
import type { Response } from '#api/types.ts';
import type { ErrorCode } from '#domain/app-error.ts';
import { useLocale } from '#ui/use-locale.ts';
import { errorCodeOf } from '../desk-session.ts';
import { useDesk } from '../use-desk.ts';
import type { Institution } from './use-institution.ts';

export type ImportTrial = Response<'importUnits'>;

type State =
  | { readonly status: 'entering' | 'trying' }
  | { readonly status: 'failed'; readonly error: ErrorCode }
  | { readonly status: 'tried'; readonly trial: ImportTrial }
  | { readonly status: 'doing'; readonly done: number; readonly total: number }
  | { readonly status: 'done'; readonly done: number };

/** First what a table would change, then, where that is wanted, the change itself, as many requests as it takes. */
export function useUnitsImport({ units, settings }: Institution) {
  const { client, say } = useDesk();
  const { text } = useLocale();
  const [state, setState] = useState<State>({ status: 'entering' });

  async function attempt(table: string, makesUnits: boolean): Promise<void> {
    setState({ status: 'trying' });
    try {
      const trial = await client.importUnits({ body: { text: table, makesUnits, isTrial: true } });
      setState({ status: 'tried', trial });
      say(text('administration.import-changes', { count: trial.changed }));
    } catch (error) {
      setState({ status: 'failed', error: errorCodeOf(error) });
    }
  }

  async function change(table: string, makesUnits: boolean, total: number): Promise<void> {
    let done = 0;
    try {
      for (let remaining = 1; remaining > 0;) {
        setState({ status: 'doing', done, total });
        const answer = await client.importUnits({ body: { text: table, makesUnits, isTrial: false } });
        done += answer.changed;
        ({ remaining } = answer);
      }
      setState({ status: 'done', done });
      say(text('administration.import-done', { count: done }));
    } catch (error) {
      setState({ status: 'failed', error: errorCodeOf(error) });
    } finally {
      units.reload();
      settings.reload();
    }
  }

  return { state, attempt, change, restart: () => setState({ status: 'entering' }) };
}
