import fc from 'fast-check';
import { expect } from 'vitest';
import { visibilities, type Visibility } from '#domain/visibility.ts';
import { prepareClaim } from '#domain/link-claim.ts';
import type { LinkClaim } from '#domain/link.ts';
import { claimKeyOf } from '#store/link-tables.ts';
import type { LogInput } from '#store/log-store.ts';
import type { Colleague, Reader } from '#store/store.ts';
import type { TestDatabase } from '../harness/database.ts';
import { createInstitution, mailOf } from './institutions.ts';
import { grant, makeSystem, organisationDomainsOf, putting } from './linking.ts';
import { readEverything, recount } from './recount.ts';

const people = [
  'a@one.example',
  'b@one.example',
  'c@sub.two.example',
  'd@two.example',
  'e@personal.example',
  'f@x.example',
];

/** Of organisations and people, known and unknown. */
const claims: readonly LinkClaim[] = [
  { domain: 'one.example' },
  { domain: 'two.example' },
  { organisationName: 'One.example Ltd' },
  { emailAddress: 'a@one.example' },
  { emailAddress: 'e@personal.example' },
  { identifiers: [{ scheme: 'company-number', value: '01234567' }] },
  { domain: 'unknown.example', emailAddress: 'c@sub.two.example' },
  {},
];

/** By what a copy of a mail is known, or a meeting before and after it was moved. */
const copies = ['message', 'draft', 'sent draft', 'meeting', 'moved meeting'] as const;

type Step =
  | {
      readonly does: 'log';
      readonly who: number;
      readonly mail: number;
      readonly people: readonly string[];
      readonly visibility: Visibility;
      readonly as: (typeof copies)[number];
    }
  | { readonly does: 'take back'; readonly who: number; readonly mail: number }
  | { readonly does: 'change'; readonly who: number; readonly mail: number; readonly visibility: Visibility }
  | { readonly does: 'move'; readonly who: number; readonly unit: number }
  | { readonly does: 'merge'; readonly kind: 'person' | 'organisation'; readonly one: number; readonly other: number }
  | { readonly does: 'undo merge'; readonly which: number }
  | { readonly does: 'put a link'; readonly key: number; readonly claim: number }
  | { readonly does: 'decide'; readonly claim: number; readonly organisation: number };

const log = fc.record({
  does: fc.constant('log' as const),
  who: fc.nat(2),
  mail: fc.nat(3),
  people: fc.subarray(people, { minLength: 1 }),
  visibility: fc.constantFrom('institution' as const, ...visibilities),
  as: fc.constantFrom('message' as const, ...copies),
});
const change = fc.record({
  does: fc.constant('change' as const),
  who: fc.nat(2),
  mail: fc.nat(3),
  visibility: fc.constantFrom(...visibilities),
});
const move = fc.record({ does: fc.constant('move' as const), who: fc.nat(2), unit: fc.nat(2) });
const takeBack = fc.record({ does: fc.constant('take back' as const), who: fc.nat(2), mail: fc.nat(3) });
export const merge = fc.record({
  does: fc.constant('merge' as const),
  kind: fc.constantFrom('person' as const, 'person' as const, 'organisation' as const),
  one: fc.nat(5),
  other: fc.nat(5),
});
const undoMerge = fc.record({ does: fc.constant('undo merge' as const), which: fc.nat(5) });
const putLink = fc.record({ does: fc.constant('put a link' as const), key: fc.nat(3), claim: fc.nat(7) });
const decide = fc.record({ does: fc.constant('decide' as const), claim: fc.nat(7), organisation: fc.nat(6) });
export const logs = fc.array(fc.oneof(log, log, takeBack, change, move), { minLength: 2, maxLength: 10 });
export const linkedLogs = fc.array(fc.oneof(log, log, takeBack, change, putLink, decide), {
  minLength: 2,
  maxLength: 10,
});
export const anything = fc.array(fc.oneof(log, log, takeBack, change, move, merge, merge, undoMerge), {
  minLength: 6,
  maxLength: 18,
});

function identify(mail: number, as: (typeof copies)[number]): Partial<LogInput> {
  const internetMessageId = `mail-${String(mail)}`;
  const draftId = `draft-${String(mail)}`;
  if (as === 'message') return { internetMessageId };
  if (as === 'draft') return { internetMessageId: undefined, draftId };
  if (as === 'sent draft') return { internetMessageId, draftId };
  return { kind: 'meeting', meetingKeys: [`${as} ${String(mail)}`, `calendar ${String(mail)}`] };
}

/** A fresh institution with three colleagues, and what makes a step happen there. */
export async function prepareSteps(database: TestDatabase) {
  const { store } = database;
  const institution = await createInstitution(database);
  const systemId = await makeSystem(database, institution.id);
  const put = putting(() => ({ database, institutionId: institution.id }));
  const units = [await institution.makeUnit('Law'), await institution.makeUnit('Physics'), null];
  const colleagues: (Colleague & Reader)[] = [];
  for (const [name, unit] of [['Jo', 'Law'], ['Max', 'Law'], ['Una']] as const) {
    colleagues.push(await institution.signIn(name, unit));
  }
  const colleagueAt = (index: number) => {
    const colleague = colleagues[index];
    if (!colleague) throw new Error('There are three colleagues');
    return colleague;
  };
  const mails = new Map<number, Set<string>>();
  const merges: string[] = [];
  const takeBackBy = async (who: number, mail: number) => {
    for (const interactionId of mails.get(mail) ?? []) {
      await store.undoContribution({ ...colleagueAt(who), interactionId });
    }
  };
  const listSubjects = async (kind: 'person' | 'organisation') => {
    const rows = (await readEverything(database.ownerUrl, institution.id))[kind] as { id: string }[]; // a cast: the table's
    return rows.map(({ id }) => id).sort();
  };
  const decideHere = async ({ claim, organisation }: { claim: number; organisation: number }) => {
    const by = colleagueAt(0);
    const prepared = prepareClaim(claims[claim] ?? {}, organisationDomainsOf(claims[claim] ?? {}));
    const claimKey = claimKeyOf(prepared);
    if (claimKey === undefined) return;
    if (organisation === 0) return await store.undoClaimDecision({ ...by, claimKey });
    const ids = await listSubjects('organisation');
    const organisationId = ids[organisation % Math.max(1, ids.length)];
    const decision =
      organisation === 1
        ? ({ decision: 'leave-out' } as const)
        : organisation === 2 || organisationId === undefined
          ? ({ decision: 'new-organisation', name: 'Made of it' } as const)
          : ({ decision: 'organisation', organisationId } as const);
    await store.decideClaim({ ...by, claimKey, decision });
  };
  const take = async (step: Step): Promise<void> => {
    if (step.does === 'take back') return await takeBackBy(step.who, step.mail);
    if (step.does === 'change') {
      for (const interactionId of mails.get(step.mail) ?? []) {
        await store.changeContribution({ ...colleagueAt(step.who), interactionId, visibility: step.visibility });
      }
      return;
    }
    if (step.does === 'move') {
      const { institutionId, colleagueId } = colleagueAt(step.who);
      const unitId = units[step.unit] ?? null;
      await store.setColleagueUnit({ institutionId, colleagueId, unitId, byColleagueId: null });
      return;
    }
    if (step.does === 'put a link') {
      await put(systemId, [grant(String(step.key), claims[step.claim])]);
      return;
    }
    if (step.does === 'decide') return await decideHere(step);
    if (step.does === 'undo merge') {
      const mergeId = merges[step.which % Math.max(1, merges.length)];
      if (mergeId !== undefined) await store.undoMerge({ ...colleagueAt(0), mergeId });
      return;
    }
    if (step.does === 'merge') {
      const ids = await listSubjects(step.kind);
      const [keptId = '', mergedId = ''] = [ids[step.one % ids.length], ids[step.other % ids.length]];
      if (keptId === '') return;
      const input = { ...colleagueAt(0), keptId, mergedId };
      const made = await (step.kind === 'person' ? store.mergePersons(input) : store.mergeOrganisations(input));
      if (made) merges.push(made.id);
      return;
    }
    const { who, mail, people: chosen, visibility } = step;
    const { id } = await store.logInteraction({
      ...mailOf(colleagueAt(who), {
        people: chosen,
        visibility,
        at: `2026-03-0${String(mail + 1)}T${step.as === 'moved meeting' ? '15' : '09'}:00:00Z`,
        direction: mail % 2 === 0 ? 'in' : 'out',
      }),
      ...identify(mail, step.as),
    });
    mails.set(mail, (mails.get(mail) ?? new Set()).add(id));
  };
  return {
    take,
    by: colleagueAt(0),
    listPersons: async () => await listSubjects('person'),
    merges,
    undo: async (mergeId: string) => await store.undoMerge({ ...colleagueAt(1), mergeId }),
    takeBackAll: async () => {
      for (const who of [0, 1, 2]) for (const mail of mails.keys()) await takeBackBy(who, mail);
    },
    readAll: async () => await readEverything(database.ownerUrl, institution.id),
    expectCounted: async () => {
      const { kept, counted } = await recount(database.ownerUrl, institution.id);
      expect(kept).toEqual(counted);
    },
  };
}
