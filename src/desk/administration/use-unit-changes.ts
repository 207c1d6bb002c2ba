import { useState } from 'react';
import type { Body } from '#api/types.ts';
import { AppError, type ErrorCode, type InputIssue } from '#domain/app-error.ts';
import { useLocale } from '#ui/use-locale.ts';
import { errorCodeOf } from '../desk-session.ts';
import { useDesk } from '../use-desk.ts';
import type { Institution, UnitOfTree } from './use-institution.ts';

type NewUnit = Body<'addUnit'>;
type UnitChange = Body<'changeUnit'>;

export interface UnitChanges {
  readonly add: (unit: NewUnit) => void;
  readonly change: (unit: UnitOfTree, change: UnitChange) => void;
  readonly remove: (unit: UnitOfTree) => void;
  readonly isBusy: boolean;
  /** What went wrong with a form that is left concerns nobody any more. */
  readonly forget: () => void;
  /** What was done last, and how to take it back. */
  readonly done?: { readonly sentence: string; readonly undo?: () => void } | undefined;
  readonly failure?:
    { readonly error: ErrorCode; readonly issues: readonly InputIssue[]; readonly retry: () => void } | undefined;
}

/** Changes of the tree, each at once and each with a way back. */
export function useUnitChanges({ units }: Institution, onDone: () => void): UnitChanges {
  const { client, say } = useDesk();
  const { text } = useLocale();
  const [done, setDone] = useState<UnitChanges['done']>();
  const [failure, setFailure] = useState<UnitChanges['failure']>();
  const [isBusy, setIsBusy] = useState(false);

  async function run(sentence: string, work: () => Promise<unknown>, undo?: () => Promise<unknown>): Promise<void> {
    setIsBusy(true);
    setFailure(undefined);
    setDone(undefined);
    try {
      await work();
      units.reload();
      const takeBack = undo && (() => void run(text('administration.undone'), undo));
      setDone({ sentence, ...(takeBack ? { undo: takeBack } : {}) });
      say(sentence);
      onDone();
    } catch (error) {
      const issues = error instanceof AppError ? error.issues : [];
      setFailure({ error: errorCodeOf(error), issues, retry: () => void run(sentence, work, undo) });
    } finally {
      setIsBusy(false);
    }
  }

  return {
    isBusy,
    forget: () => setFailure(undefined),
    done,
    failure,
    add(unit) {
      const id = crypto.randomUUID();
      const body = { ...unit, id };
      void run(
        text('administration.unit-added', { name: unit.name.trim() }),
        () => client.addUnit({ body }),
        () => client.removeUnit({ params: { id } }),
      );
    },
    change(unit, change) {
      const { id, name, parentId = null, seesBelow } = unit;
      void run(
        text('administration.unit-changed', { name: change.name?.trim() ?? name }),
        () => client.changeUnit({ params: { id }, body: change }),
        () => client.changeUnit({ params: { id }, body: { name, parentId, seesBelow } }),
      );
    },
    remove({ id, name, parentId = null, seesBelow }) {
      void run(
        text('administration.removed', { name }),
        () => client.removeUnit({ params: { id } }),
        () => client.addUnit({ body: { id, name, parentId, seesBelow } }),
      );
    },
  };
}
