import type { CaptureCorrespondent } from '#capture/capture-state.ts';
import type { DraftWhat } from '#capture/correction-draft.ts';

const kinds = ['external', 'personal', 'colleague', 'hidden'] as const satisfies readonly DraftWhat[];

/** What a correspondent may be instead: of people, whose and where from too. */
export function choicesOf({ kind, hidden, canBeIncluded }: CaptureCorrespondent): readonly DraftWhat[] {
  const now = hidden ? 'hidden' : kind;
  const others = kinds.filter((one) => one !== now);
  return canBeIncluded ? ['organisation', 'person', ...others] : others;
}

/** Of these domains everybody has nothing in common, or is a colleague: the server takes no correction of them. */
const severalReasons: ReadonlySet<string> = new Set(['personal-provider', 'institution-domain']);

export function mayBeWholeDomain({ reason }: CaptureCorrespondent, what: DraftWhat): boolean {
  return what !== 'person' && !severalReasons.has(reason.code);
}
