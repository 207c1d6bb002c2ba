import { createHash } from 'node:crypto';
import type { BulkInstitution, BulkInteraction } from '../src/store/bulk.ts';
import { randomFrom } from './random.ts';

const colleagueCount = 400;
const unitCount = 40;
const day = 24 * 60 * 60 * 1000;
const end = Date.UTC(2026, 10, 20);

/** Of the same shape at every size: three tenths as many people as interactions, ten to an organisation, one person with 1 %. */
export function benchInstitution(institutionId: string, interactionCount: number): BulkInstitution {
  const peopleCount = Math.max(100, Math.floor(interactionCount * 0.3));
  const organisationCount = Math.floor(peopleCount / 10);
  const range = (count: number) => Array.from({ length: count }, (_, index) => index);
  return {
    institution: { id: institutionId, name: 'Bench', domains: ['bench.example'], personalDomains: [] },
    units: range(unitCount).map((index) => ({ id: idOf('unit', index), name: `Unit ${index}` })),
    colleagues: range(colleagueCount).map((index) => ({
      id: idOf('colleague', index),
      objectId: idOf('object', index),
      emailAddress: `colleague${index}@bench.example`,
      displayName: `Colleague ${index}`,
      unitId: idOf('unit', index % unitCount),
    })),
    organisations: range(organisationCount).map((index) => ({
      id: idOf('organisation', index),
      name: `Organisation ${index}`,
      domains: [`organisation${index}.example`],
    })),
    people: range(peopleCount).map((index) => ({
      id: idOf('person', index),
      displayName: `Person ${index}`,
      emailAddresses: [addressOf(index)],
      organisationId: idOf('organisation', Math.floor(index / 10)),
    })),
    interactions: interactions(interactionCount, peopleCount),
  };
}

export function colleagueOf(institutionId: string) {
  return {
    institutionId,
    objectId: idOf('object', 0),
    displayName: 'Colleague 0',
    emailAddress: 'colleague0@bench.example',
  };
}

/** Person 0 is the one who has one interaction in a hundred. */
export function addressOf(person: number): string {
  return `person${person}@organisation${Math.floor(person / 10)}.example`;
}

export function idOf(kind: string, index: number): string {
  const hex = createHash('md5').update(`${kind} ${index}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`;
}

function* interactions(count: number, peopleCount: number): Generator<BulkInteraction> {
  const random = randomFrom(20_260_101);
  for (let index = 0; index < count; index += 1) {
    // Squared, so that some people are known far better than others.
    const person = index % 100 === 0 ? 0 : Math.floor(random() ** 2 * peopleCount);
    const second = random() < 0.3 ? Math.floor(random() * peopleCount) : person;
    const occurredAt = new Date(end - Math.floor(random() * 2000) * day - index).toISOString();
    // A person is known by few: their colleagues are near each other.
    const colleague = (person * 7 + Math.floor(random() * (person === 0 ? colleagueCount : 6))) % colleagueCount;
    yield {
      id: idOf('interaction', index),
      kind: 'email',
      occurredAt,
      subject: `Subject of interaction ${index}, as long as subjects are`,
      internetMessageId: `interaction-${index}@bench.example`,
      direction: index % 3 === 0 ? 'out' : 'in',
      personIds: [...new Set([person, second])].map((each) => idOf('person', each)),
      contributions: [{ colleagueId: idOf('colleague', colleague), visibility: 'institution', loggedAt: occurredAt }],
    };
  }
}
