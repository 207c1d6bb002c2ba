import { useState } from 'react';
import type { Body, Response } from '#api/types.ts';
import type { ErrorCode } from '#domain/app-error.ts';
import { useLocale } from '#ui/use-locale.ts';
import { errorCodeOf } from '../desk-session.ts';
import type { Answer } from '../use-answer.ts';
import { useDesk } from '../use-desk.ts';

export type MySettings = Response<'getMySettings'>;
type Chosen = Required<Body<'changeMySettings'>>;

export interface Choice {
  readonly choose: (change: Partial<Chosen>) => void;
  /** Which of them was changed last, and how to take that back. */
  readonly changed?: { readonly what: keyof Chosen; readonly undo: () => void } | undefined;
  readonly failed?: { readonly what: keyof Chosen; readonly error: ErrorCode; readonly retry: () => void } | undefined;
  readonly isSaving: boolean;
}

/** Saves what is chosen at once, shows it as chosen meanwhile, and takes it back on demand. */
export function useChoice(settings: Answer<MySettings>, onChanged: () => void): Choice {
  const { client, say, onLanguage } = useDesk();
  const { text } = useLocale();
  const [changed, setChanged] = useState<Choice['changed']>();
  const [failed, setFailed] = useState<Choice['failed']>();
  const [isSaving, setIsSaving] = useState(false);

  async function save(before: MySettings, change: Partial<Chosen>, isUndo: boolean): Promise<void> {
    const what: keyof Chosen = 'language' in change ? 'language' : 'visibility';
    const kept = chosenIn(before);
    settings.replace(withChosen(before, { ...kept, ...change }));
    setIsSaving(true);
    setFailed(undefined);
    try {
      const after = await client.changeMySettings({ body: change });
      settings.replace(after);
      const undo = () => void save(after, { [what]: kept[what] }, true);
      setChanged(isUndo ? undefined : { what, undo });
      say(text(isUndo ? 'desk-settings.undone' : 'desk-settings.saved'));
      if (what === 'language') onLanguage(after.language);
      onChanged();
    } catch (error) {
      settings.replace(before);
      setFailed({ what, error: errorCodeOf(error), retry: () => void save(before, change, isUndo) });
    } finally {
      setIsSaving(false);
    }
  }

  const { value } = settings;
  return {
    choose: (change) => value && !isSaving && void save(value, change, false),
    changed,
    failed,
    isSaving,
  };
}

function chosenIn({ visibility, language }: MySettings): Chosen {
  return { visibility: visibility ?? null, language: language === 'en-GB' || language === 'ar' ? language : null };
}

function withChosen(
  { visibility: _, language: __, ...rest }: MySettings,
  { visibility, language }: Chosen,
): MySettings {
  return { ...rest, ...(visibility === null ? {} : { visibility }), ...(language === null ? {} : { language }) };
}
