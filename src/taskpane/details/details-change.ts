import type { DetailsChange, InteractionDetails } from '#capture/details.ts';
import { toNote } from '#domain/details.ts';
import type { InteractionKind } from '#domain/interaction.ts';

type Kept = Pick<InteractionDetails, 'kind' | 'purpose' | 'note' | 'followUp'>;

/** As it stands in the form; empty where nothing is said. */
interface Draft {
  readonly kind: InteractionKind;
  readonly purpose: string;
  readonly note: string;
  readonly dueOn: string;
  readonly isDone: boolean;
}

/** What is other than it was kept. */
export function differenceOf(kept: Kept, { kind, purpose, note, dueOn, isDone }: Draft): DetailsChange {
  const line = toNote(note);
  const isOtherDay = dueOn !== (kept.followUp?.dueOn ?? '');
  const isOtherwiseDone = dueOn !== '' && isDone !== (kept.followUp?.isDone ?? false);
  return {
    ...(kind === kept.kind ? {} : { kind }),
    ...(purpose === (kept.purpose ?? '') ? {} : { purpose: purpose === '' ? null : purpose }),
    ...(line === kept.note ? {} : { note: line ?? null }),
    ...(isOtherDay || isOtherwiseDone ? { followUp: dueOn === '' ? null : { dueOn, isDone } } : {}),
  };
}

/** What takes a change back: each of its names as it was kept. */
export function inverseOf(kept: Kept, change: DetailsChange): DetailsChange {
  return {
    ...(change.kind === undefined ? {} : { kind: kept.kind }),
    ...(change.purpose === undefined ? {} : { purpose: kept.purpose ?? null }),
    ...(change.note === undefined ? {} : { note: kept.note ?? null }),
    ...(change.followUp === undefined ? {} : { followUp: kept.followUp ?? null }),
  };
}

/** What is kept once a change is. */
export function withChange<One extends Kept>(kept: One, change: DetailsChange): One {
  const { kind = kept.kind } = change;
  const { purpose, note, followUp, ...rest } = kept;
  const now = {
    purpose: change.purpose === undefined ? purpose : (change.purpose ?? undefined),
    note: change.note === undefined ? note : (change.note ?? undefined),
    followUp: change.followUp === undefined ? followUp : (change.followUp ?? undefined),
  };
  const said = Object.fromEntries(Object.entries(now).filter(([, value]) => value !== undefined));
  return { ...rest, ...said, kind } as One; // a cast: what is taken out comes back as far as it is there
}
