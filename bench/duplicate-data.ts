import type { BulkInstitution, BulkPerson } from '../src/store/bulk.ts';
import { idOf } from './data.ts';
import { randomFrom } from './random.ts';

/** Names as unevenly shared as people's are; every thirtieth person is another one again, with another address. */
export function duplicateInstitution(institutionId: string, count: number): BulkInstitution {
  const organisationCount = Math.max(10, Math.floor(count / 10));
  const organisations = Array.from({ length: organisationCount }, (_, index) => ({
    id: idOf('organisation', index),
    name: `${nameOf(index * 7)} ${kinds[index % kinds.length] ?? ''}`,
    domains: [domainOf(index)],
  }));
  return {
    institution: { id: institutionId, name: 'Bench', domains: ['bench.example'], personalDomains: [] },
    units: [],
    colleagues: [],
    organisations,
    people: [...people(count, organisationCount)],
    interactions: [],
  };
}

function* people(count: number, organisationCount: number): Generator<BulkPerson> {
  const random = randomFrom(20_260_102);
  let [given, family, place] = ['', '', 0];
  for (let index = 0; index < count; index += 1) {
    const isAgain = index % 30 === 29;
    if (!isAgain) {
      // Cubed, so that some names are many people's.
      given = nameOf(Math.floor(random() ** 3 * 1_500)).slice(0, 6);
      family = nameOf(Math.floor(random() ** 3 * 40_000));
      place = Math.floor(random() ** 2 * organisationCount);
    } else if (random() < 0.5) place = Math.floor(random() * organisationCount);
    const local = [`${given}.${family}`, `${given.charAt(0)}${family}`, `${family}.${given}`, given, family];
    const number = index % 3 === 0 ? '' : String(index);
    const form = Math.floor(random() * local.length);
    yield {
      id: idOf('person', index),
      displayName:
        isAgain && form === 0 ? `${capital(family)}, ${capital(given)}` : `${capital(given)} ${capital(family)}`,
      // The number keeps addresses apart: in the tag where the mailbox itself would be another.
      emailAddresses: [`${local[form] ?? ''}${number}${number === '' ? `-${String(index)}` : ''}@${domainOf(place)}`],
      organisationId: idOf('organisation', place),
    };
  }
}

const kinds = ['University', 'College', 'Limited', 'Hospital', 'Council', 'Trust', 'Engineering', 'Press'];
const syllables =
  'ba be bi bo da de do du fa fe ga gi ha he ka ke ko la le lo ma me mi mo na ne ra re ro sa se si ta te to va'.split(
    ' ',
  );

/** Three or four syllables: another one for each number. */
function nameOf(number: number): string {
  let [name, left] = ['', number + syllables.length ** 2];
  for (; left > 0; left = Math.floor(left / syllables.length)) name += syllables[left % syllables.length] ?? '';
  return `${name}n`;
}

function domainOf(organisation: number): string {
  return `${nameOf(organisation)}${String(organisation)}.example`;
}

function capital(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
