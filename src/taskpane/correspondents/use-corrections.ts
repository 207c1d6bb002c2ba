import { useSyncExternalStore } from 'react';
import type { ShownCorrection } from '#capture/apply-corrections.ts';
import type { CaptureCorrespondent } from '#capture/capture-state.ts';
import { emptyDraft, readDraft, type CorrectionDraft } from '#capture/correction-draft.ts';
import { nameOf } from '#capture/name-of.ts';
import { useLocale } from '#ui/use-locale.ts';
import { usePane } from '../use-pane.ts';
import { correctionText } from './correction-text.ts';

/** One correspondent's form and corrections, and what can be done with them; each said to those who can't see it done. */
export function useCorrections(correspondent: CaptureCorrespondent) {
  const { text } = useLocale();
  const { corrections, say } = usePane();
  const { forms, undone } = useSyncExternalStore(corrections.subscribe, corrections.getSnapshot);
  const { emailAddress } = correspondent;
  const name = nameOf(correspondent);
  const submit = (draft: CorrectionDraft) => {
    const made = readDraft(emailAddress, draft);
    if (!made) return;
    const correction = correctionText({ ...made, id: '', isMine: true }, emailAddress, text);
    say(text('correction.made', { name, correction }));
    void corrections.submit(emailAddress);
  };
  return {
    form: forms.get(emailAddress),
    undone,
    onToggle: () => (forms.has(emailAddress) ? corrections.close(emailAddress) : corrections.open(emailAddress)),
    onEdit: (draft: CorrectionDraft) => corrections.edit(emailAddress, draft),
    onSubmit: submit,
    onUndo({ id }: ShownCorrection) {
      say(text('correction.undone', { name }));
      void corrections.undo(id);
    },
    /** Says of a suggested person that it is this one, or is not. */
    onSettle(what: 'person' | 'not-person', { id, displayName: name }: Suggested) {
      const draft = { ...emptyDraft, what, typed: name, chosen: { id, name } };
      corrections.open(emailAddress, draft);
      submit(draft);
    },
  };
}

/**
 * Whose correction was made, or failed, since the message was opened: they are not folded away, wherever it has put them, so
 * that its undo, or what went wrong, is in sight.
 */
export function useCorrectedJustNow(): (correspondent: CaptureCorrespondent) => boolean {
  const { corrections } = usePane();
  const { forms, recent } = useSyncExternalStore(corrections.subscribe, corrections.getSnapshot);
  return ({ emailAddress }) => recent.has(emailAddress) || forms.get(emailAddress)?.error !== undefined;
}

interface Suggested {
  readonly id: string;
  readonly displayName: string;
}
