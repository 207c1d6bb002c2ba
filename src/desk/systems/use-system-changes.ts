import { useState } from 'react';
import type { Body, Response } from '#api/types.ts';
import { AppError, type ErrorCode, type InputIssue } from '#domain/app-error.ts';
import { useLocale } from '#ui/use-locale.ts';
import { errorCodeOf } from '../desk-session.ts';
import { useDesk } from '../use-desk.ts';

export type ConnectedSystem = Response<'listConnectedSystems'>['systems'][number];
export type NewSystem = Body<'addConnectedSystem'>;
type Change = Body<'changeConnectedSystem'>;

export interface SystemChanges {
  readonly add: (system: NewSystem) => void;
  readonly change: (system: ConnectedSystem, change: Change) => void;
  readonly renew: (system: ConnectedSystem) => void;
  readonly revoke: (system: ConnectedSystem) => void;
  readonly forget: () => void;
  readonly isBusy: boolean;
  /** What was done last, in a sentence. */
  readonly done?: string | undefined;
  /** A key that has just been made: nobody is told it again. */
  readonly key?: { readonly name: string; readonly secret: string } | undefined;
  readonly failure?:
    { readonly error: ErrorCode; readonly issues: readonly InputIssue[]; readonly retry: () => void } | undefined;
}

export function useSystemChanges(onChanged: () => void, onDone: () => void): SystemChanges {
  const { client, say } = useDesk();
  const { text } = useLocale();
  const [done, setDone] = useState<string>();
  const [key, setKey] = useState<SystemChanges['key']>();
  const [failure, setFailure] = useState<SystemChanges['failure']>();
  const [isBusy, setIsBusy] = useState(false);
  const forget = () => {
    setDone(undefined);
    setKey(undefined);
    setFailure(undefined);
  };

  /** `work` resolves to the key that it has made, if any. */
  async function run(
    { name, sentence }: { readonly name: string; readonly sentence: string },
    work: () => Promise<string | undefined>,
  ): Promise<void> {
    setIsBusy(true);
    forget();
    try {
      const made = await work();
      if (made !== undefined) setKey({ name, secret: made });
      setDone(sentence);
      say(sentence);
      onDone();
      onChanged();
    } catch (error) {
      const issues = error instanceof AppError ? error.issues : [];
      const retry = () => void run({ name, sentence }, work);
      setFailure({ error: errorCodeOf(error), issues, retry });
    } finally {
      setIsBusy(false);
    }
  }

  return {
    isBusy,
    done,
    key,
    failure,
    forget,
    add(system) {
      const { name } = system;
      void run({ name, sentence: text('systems.added', { name }) }, async () => {
        return (await client.addConnectedSystem({ body: system })).key;
      });
    },
    change({ id, name }, body) {
      void run({ name, sentence: text('systems.changed', { name: body.name ?? name }) }, async () => {
        await client.changeConnectedSystem({ params: { id }, body });
        return undefined;
      });
    },
    renew({ id, name }) {
      void run({ name, sentence: text('systems.renewed', { name }) }, async () => {
        return (await client.renewSystemKey({ params: { id }, body: {} })).key;
      });
    },
    revoke({ id, name }) {
      void run({ name, sentence: text('systems.is-revoked', { name }) }, async () => {
        await client.revokeConnectedSystem({ params: { id } });
        return undefined;
      });
    },
  };
}
