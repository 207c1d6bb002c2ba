import type { PaneClient } from '#api/client.ts';
import type { LookupCorrespondent } from '#api/types.ts';
import type { ErrorCode } from '#domain/app-error.ts';
import type { PersonDetailValue } from '#domain/person-detail.ts';
import type { CaptureCorrespondent, DetailState } from './capture-state.ts';
import { errorCodeOf } from './error-code.ts';
import { createLoggingSwitch, type LoggingSwitch } from './logging.ts';
import type { FoundDetail } from './signature.ts';

export interface PersonDetails {
  /** What the server says is kept of whom; a click that is under way is believed instead. */
  readonly believe: (correspondents: readonly LookupCorrespondent[]) => void;
  readonly want: (personId: string, detail: PersonDetailValue, isKept: boolean) => void;
  /** What is kept of this one; and what of the found is not, or was not until it was kept here, nor stands on the card anyway. */
  readonly describe: (
    correspondent: CaptureCorrespondent,
    found: readonly FoundDetail[],
  ) => Pick<CaptureCorrespondent, 'details' | 'suggestions'>;
}

interface PersonDetailsOptions {
  readonly client: PaneClient;
  readonly onChange: () => void;
  readonly onFailed: (detail: DetailState & { readonly error: ErrorCode }, repeat: () => Promise<void>) => void;
  /** The server has done all that was clicked. */
  readonly onSettled: () => void;
}

interface Entry {
  readonly personId: string;
  readonly detail: PersonDetailValue;
  /** It was kept before anybody clicked here, so it stands on the card, not among the suggestions. */
  readonly wasKept: boolean;
  /** A detail is kept and removed as a message is logged and taken back. */
  readonly keeping: LoggingSwitch;
}

/** What is kept of the people on one message while it is open, shown at once as it was clicked. */
export function createPersonDetails({ client, onChange, onFailed, onSettled }: PersonDetailsOptions): PersonDetails {
  const entries = new Map<string, Entry>();

  function enter(personId: string, detail: PersonDetailValue, wasKept: boolean): Entry {
    const { kind, value } = detail;
    const keeping = createLoggingSwitch({
      log: async () => (await client.keepPersonDetail({ params: { id: personId }, body: { kind, value } })).id,
      undo: (detailId) => remove(client, personId, detailId),
      onChange() {
        onChange();
        const { isLogged: isKept, error } = keeping.current();
        if (error !== undefined) onFailed({ kind, value, isKept, error }, () => keeping.want(!isKept));
      },
      onSettled() {
        if ([...entries.values()].every((entry) => entry.keeping.current().isSettled)) onSettled();
      },
    });
    const entry = { personId, detail: { kind, value }, wasKept, keeping };
    entries.set(keyOf(personId, detail), entry);
    return entry;
  }

  return {
    believe(correspondents) {
      const told = new Map(
        correspondents.flatMap(({ person }) =>
          (person?.details ?? []).map((detail) => [keyOf(person?.id ?? '', detail), { person, detail }] as const),
        ),
      );
      for (const [key, { keeping }] of entries) {
        const { isLogged, isSettled } = keeping.current();
        // Gone by somebody else's hand, or with the person; what was removed here stays, so that it can be put back.
        if (isSettled && isLogged && !told.has(key)) entries.delete(key);
      }
      for (const [key, { person, detail }] of told) {
        const entry = entries.get(key) ?? enter(person?.id ?? '', detail, true);
        entry.keeping.believe(detail.id);
      }
      const people = new Set(correspondents.map(({ person }) => person?.id));
      for (const [key, { personId }] of entries) if (!people.has(personId)) entries.delete(key);
    },
    want(personId, detail, isKept) {
      const entry = entries.get(keyOf(personId, detail)) ?? enter(personId, detail, false);
      void entry.keeping.want(isKept);
    },
    describe({ person, organisation }, found) {
      const ofPerson = [...entries.values()].filter(({ personId }) => personId === person?.id);
      const details = ofPerson.filter(({ wasKept }) => wasKept).map(stateOf);
      const suggestions = found.flatMap(({ kind, value, line }) => {
        const entry = person && entries.get(keyOf(person.id, { kind, value }));
        const isSaid = kind === 'organisation' && isSameName(value, organisation?.name);
        if (entry?.wasKept || isSaid) return [];
        return [{ ...(entry ? stateOf(entry) : { kind, value, isKept: false }), line }];
      });
      return { ...(details.length > 0 ? { details } : {}), ...(suggestions.length > 0 ? { suggestions } : {}) };
    },
  };
}

function isSameName(one: string, other: string | undefined): boolean {
  return other !== undefined && one.localeCompare(other, undefined, { sensitivity: 'base' }) === 0;
}

function keyOf(personId: string, { kind, value }: PersonDetailValue): string {
  return `${personId} ${kind} ${value}`;
}

function stateOf({ detail, keeping }: Entry): DetailState {
  const { isLogged, error } = keeping.current();
  return { ...detail, isKept: isLogged, ...(error === undefined ? {} : { error }) };
}

/** One that is not there any more is as good as removed. */
async function remove(client: PaneClient, id: string, detailId: string): Promise<void> {
  try {
    await client.removePersonDetail({ params: { id, detailId } });
  } catch (error) {
    if (errorCodeOf(error) !== 'not-found') throw error;
  }
}
