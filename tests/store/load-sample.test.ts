import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseEmailAddress } from '#domain/email-address.ts';
import { AppError } from '#domain/app-error.ts';
import { sampleDirectory } from '../../sample/directory.ts';
import { loadSample } from '../../sample/load.ts';
import { everything } from './institutions.ts';
import { createTestDatabase, type TestDatabase } from '../harness/database.ts';

const [northbridge, eastmere] = sampleDirectory;

describe('the sample in the store', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
    await loadSample({ ownerUrl: database.ownerUrl });
  });
  afterAll(() => database.drop());

  it('shows the second colleague who knows Marta Oliveira, without what a third keeps private', async () => {
    const entry = await lookUp(northbridge, 1, 'marta.oliveira@acme.example', ['acme.example']);
    expect(entry).toMatchObject({
      person: { displayName: 'Marta Oliveira' },
      organisation: { name: 'Acme Hydrogen', domain: 'acme.example' },
      totals: { interactions: 22, colleagues: 3 },
    });
    expect(entry?.relationships.map(({ colleague, count }) => [colleague.displayName, colleague.unit, count])).toEqual([
      ['Dr Sarah Bennett', 'School of Chemistry', 14],
      ['Tom Reilly', 'Partnerships', 6],
      ['Prof Daniel Whitcombe', 'School of Chemistry', 3],
    ]);
    expect(entry?.interactions[0]).toMatchObject({ subject: 'Re: KTP second stage', kind: 'email' });
  });

  it('shows the same person to the second institution as it knows her', async () => {
    const entry = await lookUp(eastmere, 0, 'marta.oliveira@acme.example', ['acme.example']);
    expect(entry?.relationships.map(({ colleague, count }) => [colleague.displayName, count])).toEqual([
      ['Rosalind Peake', 3],
    ]);
  });

  it('finds a known person by a second address', async () => {
    const entry = await lookUp(northbridge, 0, 'marta.oliveira@acmehydrogen.example', ['acmehydrogen.example']);
    expect(entry?.person?.displayName).toBe('Marta Oliveira');
  });

  it('knows the organisation of somebody new at a sub-domain, with its ties in several units', async () => {
    const entry = await lookUp(northbridge, 0, 'petra.lindholm@labs.acme.example', [
      'labs.acme.example',
      'acme.example',
    ]);
    expect(entry?.person).toBeUndefined();
    expect(entry?.organisation?.name).toBe('Acme Hydrogen');
    expect(entry?.organisation?.ties?.units).toBeGreaterThan(2);
  });

  it('stays as it is when it is loaded again', async () => {
    const before = await lookUp(northbridge, 0, 'marta.oliveira@acme.example', ['acme.example']);
    await loadSample({ ownerUrl: database.ownerUrl });
    expect(await lookUp(northbridge, 0, 'marta.oliveira@acme.example', ['acme.example'])).toEqual(before);
  });

  async function lookUp(
    institution: (typeof sampleDirectory)[number] | undefined,
    index: number,
    address: string,
    organisationDomains: readonly string[],
  ) {
    const colleague = institution?.colleagues[index];
    const emailAddress = parseEmailAddress(address);
    if (!institution || !colleague || !emailAddress) throw new AppError('not-found', 'The sample lacks it');
    const institutionId = institution.tenantId;
    const { id } = await database.store.ensureColleague({ institutionId, ...colleague });
    const answer = await database.store.lookup({
      institutionId,
      colleagueId: id,
      sight: everything,
      correspondents: [{ emailAddress, organisationDomains }],
    });
    return answer.entries[0];
  }
});
