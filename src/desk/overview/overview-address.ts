import { interactionKinds, type InteractionKind } from '#domain/interaction.ts';

export type SubjectKind = 'organisation' | 'person';

/** What of a relationship is shown; it stands in the page's address, so that it can be kept and sent. */
export interface OverviewAddress {
  readonly id: string;
  /** Without the organisations below it. */
  readonly only?: 'this';
  readonly unit?: string;
  readonly kind?: InteractionKind;
  readonly purpose?: string;
  /** Years. */
  readonly from?: number;
  readonly to?: number;
}

/** Somebody may have typed it: what can't be read is left out. */
export function readOverviewAddress(address: string): OverviewAddress {
  const { pathname, searchParams } = new URL(address, 'https://desk.invalid');
  const kind = interactionKinds.find((one) => one === searchParams.get('kind'));
  const year = (name: string) => /^(?:19|20|21)\d\d$/.exec(searchParams.get(name) ?? '')?.[0];
  const [from, to] = [year('from'), year('to')];
  const unit = searchParams.get('unit') ?? '';
  const purpose = searchParams.get('purpose') ?? '';
  return {
    id: pathname.replace(/\/+$/, '').replace(/^.*\//, ''),
    ...(searchParams.get('only') === 'this' ? { only: 'this' as const } : {}),
    ...(/^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i.test(unit) ? { unit } : {}),
    ...(kind ? { kind } : {}),
    ...(purpose !== '' && purpose.length <= 100 ? { purpose } : {}),
    ...(from === undefined ? {} : { from: Number(from) }),
    ...(to === undefined ? {} : { to: Number(to) }),
  };
}

export function overviewAddress(subject: SubjectKind, { id, ...shown }: OverviewAddress): string {
  const query = new URLSearchParams(
    Object.entries(shown).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])),
  );
  const path = `/desk/${subject}s/${id}`;
  return query.size > 0 ? `${path}?${query}` : path;
}
