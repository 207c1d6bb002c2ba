import type { CorrectedKind } from '#domain/correction.ts';
import type { Correction } from './corrections-store.ts';
import { toIso } from './knowledge.ts';
import type { Colleague } from './store.ts';

/** Rows as `correctionsColumn` hands them over. */
export type CorrectionRows =
  | readonly [
      id: string,
      appliesTo: string,
      isForEveryone: boolean,
      colleagueId: string,
      what: Correction['change']['what'],
      kind: CorrectedKind | null,
      organisationId: string | null,
      organisationName: string | null,
      organisationDomain: string | null,
      personId: string | null,
      at: string,
    ][]
  | null;

/** What a correction refers to, as far as the viewer may see it. */
export interface Referred {
  readonly colleague: (id: string) => Colleague | undefined;
  readonly organisation: (id: string) => { readonly name: string; readonly domain: string } | undefined;
  readonly person: (id: string) => { readonly displayName: string } | undefined;
}

/** What refers to something that isn't there for the viewer stands for nothing, and is left out. */
export function readCorrections(rows: CorrectionRows, referred: Referred): Correction[] {
  return (rows ?? []).flatMap((row) => {
    const [id, appliesTo, isForEveryone, colleagueId, , , , , , , at] = row;
    const change = readChange(row, referred);
    const colleague = referred.colleague(colleagueId);
    if (!change || !colleague) return [];
    return [{ id, scope: isForEveryone ? 'everyone' : 'mine', appliesTo, change, colleague, at: toIso(at) }];
  });
}

function readChange(
  [, , , , what, kind, organisationId, name, domain, personId]: NonNullable<CorrectionRows>[number],
  { organisation, person }: Referred,
): Correction['change'] | undefined {
  if (what === 'kind') return kind === null ? undefined : { what, kind };
  if (what === 'person' || what === 'not-person') {
    const known = person(personId ?? '');
    return known && personId !== null ? { what, personId, displayName: known.displayName } : undefined;
  }
  const known = organisation(organisationId ?? '');
  if (known && organisationId !== null) return { what, organisationId, name: known.name, domain: known.domain };
  return name === null ? undefined : { what, name, ...(domain === null ? {} : { domain }) };
}
