import { useState } from 'react';
import type { Body, Response } from '#api/types.ts';
import { AppError, type ErrorCode } from '#domain/app-error.ts';
import { errorCodeOf } from '../desk-session.ts';
import { useDesk } from '../use-desk.ts';

export type SentFile = Response<'addLinkImport'>;
export type LinkImport = Response<'getLinkImport'>;
export type ImportSummary = Response<'listLinkImports'>['imports'][number];
export type Mapping = Body<'saveLinkMapping'>;

export type ImportStep =
  | { readonly status: 'none' | 'sending' }
  | { readonly status: 'mapping' | 'beginning'; readonly file: SentFile }
  | { readonly status: 'reading' | 'read'; readonly file: SentFile; readonly current: LinkImport };

interface Failure {
  readonly error: ErrorCode;
  /** Of an input that is not as it should be, in the server's words. */
  readonly detail?: string;
}

/** A file on its way: sent, mapped, tried, imported. `onMoved` once the list of files is another. */
export function useLinkImport(onMoved: () => void) {
  const { client } = useDesk();
  const [step, setStep] = useState<ImportStep>({ status: 'none' });
  const [mapping, setMapping] = useState<Mapping>();
  const [failure, setFailure] = useState<Failure>();

  async function attempt(work: () => Promise<void>, back: ImportStep): Promise<void> {
    setFailure(undefined);
    try {
      await work();
    } catch (cause) {
      const [issue] = cause instanceof AppError ? cause.issues : [];
      const detail = issue && cause instanceof Error ? { detail: cause.message } : {};
      setFailure({ error: errorCodeOf(cause), ...detail });
      setStep(back);
    }
  }

  const send = (system: string, chosen: File) =>
    attempt(
      async () => {
        setStep({ status: 'sending' });
        const query = { system, fileName: chosen.name.slice(0, 200) };
        const file = await client.addLinkImport({ query, body: chosen });
        setMapping(file.mapping);
        setStep({ status: 'mapping', file });
        onMoved();
      },
      { status: 'none' },
    );

  const read = async (file: SentFile, start: LinkImport) => {
    let current = start;
    while (current.state === 'trying' || current.state === 'running') {
      setStep({ status: 'reading', file, current });
      current = await client.moveLinkImport({ params: { id: file.id } });
    }
    setStep({ status: 'read', file, current });
    onMoved();
  };

  const begin = (file: SentFile, isTrial: boolean, name: string) =>
    attempt(
      async () => {
        if (!mapping) return;
        setStep({ status: 'beginning', file });
        const current = await client.beginLinkImport({ params: { id: file.id }, body: { mapping, isTrial } });
        if (name.trim() !== '') {
          await client.saveLinkMapping({ params: { id: file.system.id, name: name.trim() }, body: mapping });
        }
        await read(file, current);
      },
      { status: 'mapping', file },
    );

  const change = (changed: Mapping) => {
    setMapping(changed);
    setStep((now) => (now.status === 'read' ? { status: 'mapping', file: now.file } : now));
  };
  const leave = (file: SentFile) =>
    attempt(
      async () => {
        await client.stopLinkImport({ params: { id: file.id } });
        setStep({ status: 'none' });
        onMoved();
      },
      { status: 'mapping', file },
    );
  const end = () => setStep({ status: 'none' });
  /** After a failure: what was entered is there still. */
  const forgive = () => setFailure(undefined);
  return { step, mapping, failure, send, begin, change, leave, end, forgive };
}
