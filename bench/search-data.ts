import type { BulkInstitution, BulkInteraction } from '../src/store/bulk.ts';
import { benchInstitution } from './data.ts';
import { duplicateInstitution, nameOf } from './duplicate-data.ts';
import { randomFrom } from './random.ts';

const vocabulary = 30_000;

/** The bench's institution with names as people have them, and subjects of five words as unevenly used as words are. */
export function searchInstitution(institutionId: string, interactionCount: number): BulkInstitution {
  const data = benchInstitution(institutionId, interactionCount);
  const named = duplicateInstitution(institutionId, data.people.length);
  return {
    ...data,
    organisations: named.organisations,
    people: named.people,
    colleagues: data.colleagues.map((one, index) => ({
      ...one,
      displayName: `${nameOf(index)} ${nameOf(index * 31)}`,
    })),
    interactions: withSubjects(data.interactions),
  };
}

/** The word of a subject that is the so-manieth most used. */
export function topicOf(rank: number): string {
  return `${nameOf(rank)}ic`;
}

function* withSubjects(interactions: Iterable<BulkInteraction>): Generator<BulkInteraction> {
  const random = randomFrom(20_260_103);
  const word = () => topicOf(Math.floor(random() ** 3 * vocabulary));
  for (const interaction of interactions) {
    yield { ...interaction, subject: `Re: ${word()} ${word()} and ${word()} ${word()}, ${word()}` };
  }
}
