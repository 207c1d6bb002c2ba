import type { BulkInstitution, BulkInteraction } from '../src/store/bulk.ts';
import { benchInstitution } from './data.ts';
import { randomFrom } from './random.ts';

const vocabulary = 30_000;

/** The bench's institution with names as people have them, and subjects of five words as unevenly used as words are. */
export function searchInstitution(institutionId: string, interactionCount: number): BulkInstitution {
  const data = benchInstitution(institutionId, interactionCount);
  const random = randomFrom(20_260_105);
  const some = (most: number) => Math.floor(random() ** 3 * most);
  return {
    ...data,
    organisations: data.organisations.map((one, index) => ({
      ...one,
      name: `${wordOf(organisationNames + index)} ${kinds[index % kinds.length] ?? ''}`,
      domains: [domainOf(index)],
    })),
    people: data.people.map((one, index) => {
      const [given, family] = [wordOf(givenNames + some(3_000)), wordOf(some(60_000))];
      const local = index % 3 === 0 ? `${given.charAt(0)}${family}` : `${given}.${family}`;
      return {
        ...one,
        displayName: `${given} ${family}`,
        emailAddresses: [`${local}${String(index)}@${domainOf(Math.floor(index / 10))}`],
      };
    }),
    colleagues: data.colleagues.map((one, index) => ({
      ...one,
      displayName: `${wordOf(givenNames + index)} ${wordOf(index * 31)}`,
    })),
    interactions: withSubjects(data.interactions),
  };
}

/** The word of a subject that is the so-manieth most used. */
export function topicOf(rank: number): string {
  return wordOf(topics + rank);
}

function* withSubjects(interactions: Iterable<BulkInteraction>): Generator<BulkInteraction> {
  const random = randomFrom(20_260_103);
  const word = () => topicOf(Math.floor(random() ** 3 * vocabulary));
  for (const interaction of interactions) {
    yield { ...interaction, subject: `Re: ${word()} ${word()} and ${word()} ${word()}, ${word()}` };
  }
}

// Where each kind of word begins among all words.
export const [givenNames, organisationNames] = [100_000, 200_000];
const topics = 300_000;
const kinds = ['University', 'College', 'Limited', 'Hospital', 'Council', 'Trust', 'Engineering', 'Press'];
export const domainOf = (organisation: number) =>
  `${wordOf(organisationNames + organisation)}${String(organisation)}.example`;

const onsets = 'b br c ch cl d dr f fr g gr h j k kl l m n p pr r s sch sh sk st t th tr v w wh y z'.split(' ');
const vowels = 'a e i o u ai ea ee ie ou oo'.split(' ');
const codas = ['', ...'n r l s t d m ck ng nd rt ll ss x ld rn th'.split(' ')];
const endings = ['', '', '', ...'son ton ley man ova ski berg feld ez ini wood worth field ford ham'.split(' ')];

/** One of as many words as anybody wants, about as long and as unlike as names are. */
export function wordOf(number: number): string {
  const random = randomFrom(number * 7_919 + 1);
  const pick = (some: readonly string[]) => some[Math.floor(random() * some.length)] ?? '';
  const syllable = () => `${pick(onsets)}${pick(vowels)}${pick(codas)}`;
  return `${syllable()}${random() < 0.8 ? syllable() : ''}${random() < 0.15 ? syllable() : ''}${pick(endings)}`;
}
