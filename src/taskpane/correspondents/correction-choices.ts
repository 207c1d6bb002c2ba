import type { CaptureCorrespondent } from '#capture/capture-state.ts';
import type { DraftWhat } from '#capture/correction-draft.ts';

/** A suggestion is turned down where it stands; the form has no such choice. */
export type FormChoice = Exclude<DraftWhat, 'not-person'>;

const kinds = ['external', 'personal', 'colleague', 'hidden'] as const satisfies readonly FormChoice[];

/** What a correspondent may be instead: of people, whose and where from too. */
export function choicesOf({ kind, hidden, canBeIncluded }: CaptureCorrespondent): readonly FormChoice[] {
  const now = hidden ? 'hidden' : kind;
  const others = kinds.filter((one) => one !== now);
  return canBeIncluded ? ['organisation', 'person', ...others] : others;
}

/** Of these domains everybody has nothing in common, or is a colleague: the server takes no correction of them. */
const severalReasons: ReadonlySet<string> = new Set(['personal-provider', 'institution-domain']);

export function mayBeWholeDomain({ reason }: CaptureCorrespondent, what: DraftWhat): boolean {
  return what !== 'person' && what !== 'not-person' && !severalReasons.has(reason.code);
}
