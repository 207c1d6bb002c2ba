import { compareOrganisations } from '#domain/same-organisation.ts';
import { expect, it } from 'vitest';

const northbridge = { names: ['University of Northbridge'], domains: ['northbridge.example'] };

it('one identifier in common is certain, whatever the names', () => {
  const [a, b] = [
    { names: ['Acme'], domains: [], identifiers: { ror: 'https://ror.org/04m01e293' } },
    { names: ['Zenith'], domains: [], identifiers: { ror: '04M01E293' } },
  ];
  expect(compareOrganisations(a, b)).toMatchObject({ certainty: 'certain', score: 1 });
});

it('two identifiers of one kind are two organisations, whatever the names', () => {
  const [a, b] = [
    { ...northbridge, identifiers: { ror: '04m01e293' } },
    { ...northbridge, identifiers: { ror: '024mrxd33' } },
  ];
  expect(compareOrganisations(a, b)).toMatchObject({ certainty: 'different', reasons: [{ code: 'other-identifier' }] });
});

it('the same name is suggested, the same name and domain are certain', () => {
  const named = { names: ['Northbridge University'], domains: ['northbridge-uni.example'] };
  expect(compareOrganisations(northbridge, named)).toMatchObject({ certainty: 'suggested' });
  expect(compareOrganisations(northbridge, { ...named, domains: ['www.Northbridge.example'] })).toMatchObject({
    certainty: 'certain',
  });
});

it('a domain in common is only suggested where the names differ', () => {
  const press = { names: ['Quill Publishing'], domains: ['northbridge.example'] };
  expect(compareOrganisations(northbridge, press)).toMatchObject({ certainty: 'suggested' });
  expect(compareOrganisations(northbridge, { ...press, domains: [] })).toMatchObject({ certainty: 'different' });
});
