import type { Direction, Visibility } from '#domain/interaction.ts';
import { organisationUnits, statementsOf } from './counting-sql.ts';
import type { Ask } from './session.ts';

/** One colleague's contribution to an interaction, as far as the counters follow from it. */
export interface Counted {
  readonly institutionId: string;
  readonly interactionId: string;
  readonly colleagueId: string;
  readonly visibility: Visibility;
  readonly occurredAt: Date;
  readonly direction: Direction;
  readonly personIds: readonly string[];
  readonly organisationIds: readonly string[];
}

const people = statementsOf('person');
const organisations = statementsOf('organisation');

/** Adds a contribution to the counters of its people and organisations, whose rows the transaction holds. */
export function count(ask: Ask, counted: Counted): void {
  const { personIds, organisationIds } = counted;
  if (personIds.length > 0) void ask(people.count, [...whole(counted), personIds]);
  if (organisationIds.length > 0) void ask(organisations.count, [...whole(counted), organisationIds]);
}

/** The exact inverse: first and last are found again among what this colleague still has with each. */
export function uncount(ask: Ask, counted: Counted): void {
  const { personIds, organisationIds, interactionId } = counted;
  if (personIds.length > 0) {
    void ask(people.uncount, [...whole(counted), personIds]);
    void ask(people.uncountTotals, [...whose(counted), personIds, interactionId]);
    void ask(people.end, [...whose(counted), personIds]);
  }
  if (organisationIds.length === 0) return;
  void ask(organisations.uncount, [...whole(counted), organisationIds]);
  void ask(organisations.uncountTotals, [...whose(counted), organisationIds, interactionId]);
  void ask(organisationUnits.uncount, [...whose(counted), organisationIds]);
  void ask(organisationUnits.end, [...whose(counted), organisationIds]);
  void ask(organisations.end, [...whose(counted), organisationIds]);
}

function whose({ institutionId, colleagueId, visibility }: Counted): readonly unknown[] {
  return [institutionId, colleagueId, visibility];
}

function whole(counted: Counted): readonly unknown[] {
  const [countIn, countOut] = counted.direction === 'in' ? [1, 0] : [0, 1];
  return [...whose(counted), counted.interactionId, counted.occurredAt, countIn, countOut];
}
