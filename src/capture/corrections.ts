import type { PaneClient } from '#api/client.ts';
import { AppError, type ErrorCode } from '#domain/app-error.ts';
import type { PendingCorrection } from './apply-corrections.ts';
import { emptyDraft, readDraft, toRequest, type CorrectionDraft } from './correction-draft.ts';
import { errorCodeOf } from './error-code.ts';
import { findNames } from './find-names.ts';
import { createObservable } from './observable.ts';

/** Why a correction was not made: as everywhere, or since a whole domain, or everyone, is not to be corrected. */
export type CorrectionError = ErrorCode | 'not-a-domain' | 'not-for-everyone';

export interface CorrectionsSnapshot {
  /** The open forms, by address. */
  readonly forms: ReadonlyMap<string, CorrectionForm>;
  /** Corrections that are being taken back, by id, and why one could not be. */
  readonly undone: ReadonlyMap<string, 'undoing' | ErrorCode>;
  /** The addresses that were corrected since the message was opened. */
  readonly recent: ReadonlySet<string>;
}

export interface CorrectionForm {
  readonly draft: CorrectionDraft;
  readonly error?: CorrectionError;
}

export type Corrections = ReturnType<typeof createCorrections>;

interface CorrectionsOptions {
  readonly client: PaneClient;
  /** What is shown is different. */
  readonly onChange: () => void;
  /** The server has changed something; resolves once what is shown is its answer. */
  readonly onDone: () => Promise<void>;
}

/** What this colleague puts right about correspondents: shown at once, for every message. Nothing here rejects. */
export function createCorrections({ client, onChange, onDone }: CorrectionsOptions) {
  const { getSnapshot, subscribe, set } = createObservable<CorrectionsSnapshot>({
    forms: new Map(),
    undone: new Map(),
    recent: new Set(),
  });
  let pending: readonly PendingCorrection[] = [];
  /** The ids that the server gives, by those under which corrections are pending. */
  const sent = new Map<string, Promise<string | undefined>>();

  function setForm(emailAddress: string, form: CorrectionForm | undefined) {
    set({ ...getSnapshot(), forms: withEntry(getSnapshot().forms, emailAddress, form) });
  }

  function setUndone(id: string, state: 'undoing' | ErrorCode | undefined) {
    set({ ...getSnapshot(), undone: withEntry(getSnapshot().undone, id, state) });
  }

  function show(next: readonly PendingCorrection[]) {
    pending = next;
    onChange();
  }

  /** Does what the form says, and closes it; opens it again, with what was typed, when that fails. */
  async function submit(emailAddress: string) {
    const form = getSnapshot().forms.get(emailAddress);
    const correction = form && readDraft(emailAddress, form.draft);
    if (!form || !correction) return;
    const id = `pending ${sent.size}`;
    setForm(emailAddress, undefined);
    set({ ...getSnapshot(), recent: new Set([...getSnapshot().recent, emailAddress]) });
    show([...pending, { ...correction, id, isLanded: false }]);
    const sending = client.correct({ body: toRequest(correction) }).then(
      (answer) => answer.id,
      (error: unknown) => {
        setForm(emailAddress, { draft: form.draft, error: errorOf(error, form.draft) });
        show(pending.filter((one) => one.id !== id));
        return undefined;
      },
    );
    sent.set(id, sending);
    if ((await sending) === undefined) return;
    pending = pending.map((one) => (one.id === id ? { ...one, isLanded: true } : one));
    await onDone();
  }

  /** Takes a correction back, whether or not the server knows of it yet. */
  async function undo(id: string) {
    setUndone(id, 'undoing');
    show(pending.filter((one) => one.id !== id));
    const known = sent.has(id) ? await sent.get(id) : id;
    setUndone(id, undefined);
    // It was refused, and stands in its form again.
    if (known === undefined) return;
    setUndone(known, 'undoing');
    try {
      await client.undoCorrection({ params: { id: known } });
    } catch (error) {
      const code = errorCodeOf(error);
      if (code !== 'not-found') return setUndone(known, code);
    }
    await onDone();
    setUndone(known, undefined);
  }

  return {
    getSnapshot,
    subscribe,
    submit,
    undo,
    /** What is shown as corrected before the server's answer says it. */
    pending: () => pending,
    /** A lookup that was asked for after these had landed has answered. */
    settle: (settled: readonly PendingCorrection[]) => {
      const ids = new Set(settled.map(({ id }) => id));
      pending = pending.filter(({ id }) => !ids.has(id));
    },
    /** All that was clicked has reached the server, or failed. */
    whenSent: () => Promise.all(sent.values()),
    open: (emailAddress: string, draft: CorrectionDraft = emptyDraft) => setForm(emailAddress, { draft }),
    /** With what was typed; an error stays until the next attempt. */
    edit(emailAddress: string, draft: CorrectionDraft) {
      const form = getSnapshot().forms.get(emailAddress);
      if (form) setForm(emailAddress, { ...form, draft });
    },
    close: (emailAddress: string) => setForm(emailAddress, undefined),
    /** Another message is open: forms that nothing went wrong with are closed. */
    leave() {
      const forms = [...getSnapshot().forms].filter(([, { error }]) => error !== undefined);
      set({ ...getSnapshot(), forms: new Map(forms), recent: new Set() });
    },
    find: (what: 'organisation' | 'person', typed: string, signal: AbortSignal) =>
      findNames(client, what, { typed, signal }),
  };
}

function withEntry<Value>(map: ReadonlyMap<string, Value>, key: string, value: Value | undefined) {
  const others = [...map].filter(([other]) => other !== key);
  return new Map(value === undefined ? others : [...others, [key, value]]);
}

function errorOf(error: unknown, { scope }: CorrectionDraft): CorrectionError {
  const code = errorCodeOf(error);
  const paths = error instanceof AppError ? error.issues.map(({ path }) => path) : [];
  if (paths.some((path) => path === 'appliesTo')) return 'not-a-domain';
  // Whom or what was chosen has gone meanwhile.
  if (paths.some((path) => path.startsWith('change.'))) return 'not-found';
  return code === 'forbidden' && scope === 'everyone' ? 'not-for-everyone' : code;
}
