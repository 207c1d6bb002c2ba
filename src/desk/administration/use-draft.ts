import { useEffect, useState } from 'react';
import { AppError, type ErrorCode, type InputIssue } from '#domain/app-error.ts';
import { isSameDecision } from '#domain/decisions.ts';
import { useLocale } from '#ui/use-locale.ts';
import { errorCodeOf } from '../desk-session.ts';
import type { Answer } from '../use-answer.ts';
import { useDesk } from '../use-desk.ts';
import type { InstitutionSettings, SettingName, Settings } from './use-institution.ts';

export interface Draft<Name extends SettingName> {
  /** As they are saved, but for what is changed here. */
  readonly value: Pick<Settings, Name>;
  readonly saved: Settings;
  readonly change: (some: Partial<Pick<Settings, Name>>) => void;
  readonly isDirty: boolean;
  readonly isSaving: boolean;
  readonly save: (confirmed?: readonly 'removes-own'[]) => void;
  readonly discard: () => void;
  /** How to take the last save back; absent where nothing has been saved here. */
  readonly undo?: (() => void) | undefined;
  readonly failure?: { readonly error: ErrorCode; readonly issues: readonly InputIssue[] } | undefined;
  /** What is wrong at this place. */
  readonly issueAt: (path: string) => InputIssue | undefined;
}

/** One section's settings while they are changed: kept until they are saved or discarded, and not lost by leaving unasked. */
export function useDraft<Name extends SettingName>(
  answer: Answer<InstitutionSettings>,
  loaded: InstitutionSettings,
): Draft<Name> {
  const { client, say, onGuard } = useDesk();
  const { text } = useLocale();
  const [changed, setChanged] = useState<Partial<Settings>>({});
  const [failure, setFailure] = useState<Draft<Name>['failure']>();
  const [undo, setUndo] = useState<() => void>();
  const [isSaving, setIsSaving] = useState(false);
  const saved = loaded.settings;
  const different = differences(changed, saved);
  const isDirty = Object.keys(different).length > 0;

  const question = text('administration.leave');
  useEffect(() => {
    if (!isDirty) return undefined;
    const onUnload = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', onUnload);
    const unguard = onGuard(() => window.confirm(question));
    return () => {
      window.removeEventListener('beforeunload', onUnload);
      unguard();
    };
  }, [isDirty, onGuard, question]);

  async function put(settings: Partial<Settings>, before: Settings, options: PutOptions): Promise<void> {
    const seen = pick(before, Object.keys(settings));
    setIsSaving(true);
    setFailure(undefined);
    try {
      const { confirmed = [] } = options;
      const after = await client.changeInstitutionSettings({ body: { settings, seen, confirmed: [...confirmed] } });
      answer.replace(after);
      // What has been entered meanwhile is yet to be saved.
      setChanged((now) => without(now, settings));
      setUndo(() =>
        options.isUndo ? undefined : () => void put(seen, after.settings, { isUndo: true, confirmed: ['removes-own'] }),
      );
      say(text(options.isUndo ? 'administration.undone' : 'administration.saved'));
    } catch (error) {
      setFailure({ error: errorCodeOf(error), issues: error instanceof AppError ? error.issues : [] });
      if (errorCodeOf(error) === 'changed-meanwhile') answer.reload();
    } finally {
      setIsSaving(false);
    }
  }

  return {
    value: { ...saved, ...changed },
    saved,
    change(some) {
      setChanged((before) => ({ ...before, ...some }));
      setUndo(undefined);
      setFailure((before) => (before?.error === 'changed-meanwhile' ? before : undefined));
    },
    isDirty,
    isSaving,
    save: (confirmed) => void put(different, saved, { isUndo: false, confirmed }),
    discard() {
      setChanged({});
      setFailure(undefined);
    },
    undo,
    failure,
    issueAt: (path) => failure?.issues.find((issue) => issue.path === path),
  };
}

interface PutOptions {
  readonly isUndo: boolean;
  readonly confirmed?: readonly 'removes-own'[] | undefined;
}

function differences(changed: Partial<Settings>, saved: Settings): Partial<Settings> {
  const names = Object.keys(changed) as SettingName[]; // a cast: Object.keys widens to string
  return pick(
    changed,
    names.filter((name) => !isSameDecision(changed[name], saved[name])),
  );
}

function without(changed: Partial<Settings>, saved: Partial<Settings>): Partial<Settings> {
  const names = Object.keys(changed) as SettingName[]; // a cast: as above
  return pick(
    changed,
    names.filter((name) => changed[name] !== saved[name]),
  );
}

function pick(settings: Partial<Settings>, names: readonly string[]): Partial<Settings> {
  return Object.fromEntries(Object.entries(settings).filter(([name]) => names.includes(name)));
}
