import type { Body } from '#api/types.ts';
import { toNote } from '#domain/details.ts';
import { parseEmailAddress } from '#domain/email-address.ts';
import type { InteractionKind } from '#domain/interaction.ts';
import type { Visibility } from '#domain/visibility.ts';
import type { Said } from './SaidFields.tsx';

/** What is entered by hand. */
export type Entered = Body<'enterInteraction'>;

/** What can be entered by hand: mail comes from Outlook. */
export const enteredKinds = [
  'meeting',
  'video',
  'call',
  'visit',
  'event',
  'letter',
  'introduction',
  'note',
] as const satisfies readonly InteractionKind[];

/** As it stands in the form. */
export interface EnterDraft extends Said {
  readonly kind: (typeof enteredKinds)[number];
  /** Local date and time. */
  readonly at: string;
  readonly direction: 'in' | 'out';
  readonly subject: string;
  /** The addresses of those chosen among whom are shown. */
  readonly chosen: readonly string[];
  readonly address: string;
  readonly name: string;
  readonly colleagues: string;
  /** As chosen; undefined: as the colleague shares by default. */
  readonly visibility: Visibility | undefined;
}

/** Whom it may have been with. */
export interface Somebody {
  readonly emailAddress: string;
  readonly name: string;
}

/** Only of these does it say something who turned to whom. */
export function hasDirection(kind: InteractionKind): boolean {
  return kind === 'call' || kind === 'letter';
}

/** The addresses of colleagues that are named beside oneself. */
export function othersOf({ colleagues }: Pick<EnterDraft, 'colleagues'>): string[] {
  return colleagues.split(/[\s,;]+/).filter((one) => one !== '');
}

/** What is sent of a draft; nobody where there is nobody whom it was with. `visibility`: what the form has shown; undefined where it could not. */
export function toEntered(
  draft: EnterDraft,
  {
    id,
    people,
    own,
    visibility,
  }: {
    readonly id: string;
    readonly people: readonly Somebody[];
    readonly own: string;
    readonly visibility: Visibility | undefined;
  },
): Entered | 'nobody' {
  const { kind, at, direction, subject, chosen, address, name, purpose, note, dueOn } = draft;
  const typed = parseEmailAddress(address.trim());
  if (address.trim() !== '' && !typed) return 'nobody';
  const whom = [
    ...people
      .filter(({ emailAddress }) => chosen.includes(emailAddress))
      .map((one) => ({ emailAddress: one.emailAddress, displayName: one.name })),
    ...(typed ? [{ emailAddress: typed, ...(name.trim() === '' ? {} : { displayName: name.trim() }) }] : []),
  ];
  if (whom.length === 0) return 'nobody';
  const others = othersOf(draft);
  const line = toNote(note);
  return {
    id,
    kind,
    occurredAt: new Date(at).toISOString(),
    direction: hasDirection(kind) ? direction : 'out',
    people: whom,
    ...(subject.trim() === '' ? {} : { subject: subject.trim() }),
    ...(others.length === 0 ? {} : { colleagues: [own, ...others] }),
    ...(visibility === undefined ? {} : { visibility }),
    ...(purpose === '' ? {} : { purpose }),
    ...(line === undefined ? {} : { note: line }),
    ...(dueOn === '' ? {} : { followUpOn: dueOn }),
  };
}
