import { createHash } from 'node:crypto';
import { recogniseKind } from '#domain/correspondent.ts';
import { parseEmailAddress } from '#domain/email-address.ts';
import { organisationDomains } from '#reference/organisation-domains.ts';
import { recognitionTables } from '#reference/recognition-tables.ts';
import { describe, expect, it } from 'vitest';
import { sampleDirectory } from '../../sample/directory.ts';
import { createSample } from '../../sample/sample.ts';

const sample = createSample();
const [northbridge, eastmere] = sample;
const everything = sample.map((each) => ({ ...each, interactions: [...each.interactions] }));

describe('the sample', () => {
  it('is the same on every run', () => {
    const digest = () => createHash('sha256').update(JSON.stringify(createSample())).digest('hex');
    expect(digest()).toBe(digest());
  });

  it('holds 41 colleagues, 200 organisations, 602 people and 5,000 interactions in two institutions', () => {
    const count = (list: 'colleagues' | 'organisations' | 'people' | 'interactions') =>
      everything.reduce((sum, each) => sum + each[list].length, 0);
    expect(everything).toHaveLength(2);
    expect([count('colleagues'), count('organisations'), count('people'), count('interactions')]).toEqual([
      41, 200, 602, 5000,
    ]);
  });

  it('points only at rows of the same institution, and gives every id once', () => {
    const ids: string[] = [];
    for (const { units, colleagues, organisations, people, interactions } of everything) {
      const unitIds = new Set<string>();
      for (const unit of units) {
        if (unit.parentId !== undefined) expect(unitIds).toContain(unit.parentId);
        unitIds.add(unit.id);
      }
      const colleagueIds = new Set(colleagues.map(({ id }) => id));
      const organisationIds = new Set(organisations.map(({ id }) => id));
      const personIds = new Set(people.map(({ id }) => id));
      expect(colleagues.filter(({ unitId }) => !unitIds.has(unitId ?? ''))).toEqual([]);
      expect(people.filter(({ organisationId: id }) => id !== undefined && !organisationIds.has(id))).toEqual([]);
      for (const { personIds: on, contributions } of interactions) {
        expect(on.length > 0 && on.every((id) => personIds.has(id))).toBe(true);
        expect(new Set(on).size).toBe(on.length);
        const contributors = new Set(contributions.map(({ colleagueId }) => colleagueId));
        expect(contributors.size).toBe(contributions.length);
        expect(contributors.size > 0 && [...contributors].every((id) => colleagueIds.has(id))).toBe(true);
      }
      ids.push(...unitIds, ...colleagueIds, ...organisationIds, ...personIds, ...interactions.map(({ id }) => id));
    }
    expect(new Set(ids).size).toBe(ids.length);
    expect(
      ids.filter((id) => !/^[0-9a-f]{8}-[0-9a-f]{4}-[47][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(id)),
    ).toEqual([]);
  });

  it('uses only reserved domains, each address and domain once, in the form in which they are compared', () => {
    for (const { colleagues, organisations, people } of everything) {
      const addresses = [
        ...colleagues.map((each) => each.emailAddress),
        ...people.flatMap((each) => each.emailAddresses),
      ];
      expect(addresses.filter((each) => parseEmailAddress(each) !== each || !each.endsWith('.example'))).toEqual([]);
      expect(new Set(addresses).size).toBe(addresses.length);
      const domains = organisations.flatMap((each) => each.domains);
      expect(domains.filter((each) => !/^[a-z0-9.-]+\.example$/.test(each))).toEqual([]);
      expect(new Set(domains).size).toBe(domains.length);
    }
  });

  it('has people whom the rules recognise as external or personal, at the organisation of their domain', () => {
    for (const { institution, organisations, people } of everything) {
      const tables = recognitionTables(institution);
      const owners = new Map(organisations.flatMap(({ id, domains }) => domains.map((domain) => [domain, id])));
      for (const { emailAddresses, organisationId } of people) {
        const [address = ''] = emailAddresses;
        expect(recogniseKind(address, tables).kind).toBe(organisationId === undefined ? 'personal' : 'external');
        const found = organisationDomains(address, tables).find((domain) => owners.has(domain));
        expect(owners.get(found ?? '')).toBe(organisationId);
      }
    }
  });

  it('is skewed: the best known person has more than eight times what most have, and some are known in several units', () => {
    const counts = new Map<string, number>();
    const knownIn = new Map<string, Set<string | undefined>>();
    const unitOf = new Map(northbridge?.colleagues.map(({ id, unitId }) => [id, unitId]));
    for (const { personIds, contributions } of everything[0]?.interactions ?? []) {
      for (const id of personIds) {
        counts.set(id, (counts.get(id) ?? 0) + 1);
        const units = knownIn.get(id) ?? new Set();
        contributions.forEach(({ colleagueId }) => units.add(unitOf.get(colleagueId)));
        knownIn.set(id, units);
      }
    }
    const sorted = [...counts.values()].sort((one, other) => other - one);
    expect(sorted[0] ?? 0).toBeGreaterThan(8 * (sorted[Math.floor(sorted.length / 2)] ?? 0));
    expect([...knownIn.values()].filter((units) => units.size >= 3).length).toBeGreaterThan(30);
    expect(counts.size).toBe(northbridge?.people.length);
  });

  it('covers six years up to 20 November 2026, logged after it happened', () => {
    for (const { interactions } of everything) {
      const times = interactions.map(({ occurredAt }) => occurredAt);
      expect(times).toEqual([...times].sort());
      expect(times[0]?.slice(0, 4)).toBe('2020');
      expect(times.at(-1)?.slice(0, 7)).toBe('2026-11');
      const late = interactions.flatMap((each) => each.contributions.filter((one) => one.loggedAt < each.occurredAt));
      expect(late).toEqual([]);
    }
  });

  it('fixes who knows Marta Oliveira: four at one institution, one of them privately, and one at the other', () => {
    expect(tiesOf('marta.oliveira@acme.example', 0)).toEqual({
      'Dr Sarah Bennett': 14,
      'Tom Reilly': 6,
      'Prof Daniel Whitcombe': 3,
      'Dr Hannah Osei (private)': 2,
    });
    expect(tiesOf('marta.oliveira@acme.example', 1)).toEqual({ 'Rosalind Peake': 3 });
    expect(eastmere?.people.find(({ displayName }) => displayName === 'Marta Oliveira')?.id).not.toBe(
      northbridge?.people.find(({ displayName }) => displayName === 'Marta Oliveira')?.id,
    );
  });
});

describe('what colleagues share of the sample', () => {
  it('is for everyone mostly, and of every other kind too', () => {
    const all = everything.flatMap(({ interactions }) => interactions.flatMap(({ contributions }) => contributions));
    const shareOf = (visibility: string) => all.filter((one) => one.visibility === visibility).length / all.length;
    expect(shareOf('institution')).toBeGreaterThan(0.8);
    for (const visibility of ['unit', 'tie', 'private']) expect(shareOf(visibility)).toBeGreaterThan(0.02);
  });

  it('leaves two people to the School of Chemistry: others see that somebody there knows them', () => {
    expect(tiesOf('ingrid.halvorsen@northerngenome.example', 0)).toEqual({
      'Dr Mei-Ling Chow (tie)': 4,
      'Prof Daniel Whitcombe (tie)': 2,
    });
    expect(tiesOf('callum.strachan@northerngenome.example', 0)).toEqual({
      'Prof Daniel Whitcombe (unit)': 5,
      'Dr Mei-Ling Chow (tie)': 1,
    });
  });
});

describe('the directory of the local authority', () => {
  it('lists the first institution first, with the colleagues whom the store knows', () => {
    expect(sampleDirectory.map(({ name }) => name)).toEqual(['University of Northbridge', 'Eastmere College']);
    expect(sampleDirectory[0]?.colleagues[0]?.emailAddress).toBe('sarah.bennett@northbridge.example');
    for (const [index, { tenantId, colleagues }] of sampleDirectory.entries()) {
      expect(tenantId).toBe(everything[index]?.institution.id);
      expect(colleagues.map(({ objectId }) => objectId)).toEqual(
        everything[index]?.colleagues.map(({ objectId }) => objectId),
      );
    }
  });
});

function tiesOf(address: string, institution: number): Record<string, number> {
  const { people = [], colleagues = [], interactions = [] } = everything[institution] ?? {};
  const person = people.find(({ emailAddresses }) => emailAddresses.includes(address));
  const ties: Record<string, number> = {};
  for (const { contributions } of interactions.filter(({ personIds }) => personIds.includes(person?.id ?? ''))) {
    for (const { colleagueId, visibility } of contributions) {
      const name = colleagues.find(({ id }) => id === colleagueId)?.displayName ?? '';
      const key = visibility === 'institution' ? name : `${name} (${visibility})`;
      ties[key] = (ties[key] ?? 0) + 1;
    }
  }
  return ties;
}
