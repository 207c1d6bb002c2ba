import type { BulkOrganisation, BulkPerson } from '../src/store/bulk.ts';
import { accumulate, createRandom, uuidAt, type Random } from './random.ts';
import { familyNames, givenNames, otherScripts } from './words/names.ts';

/** People of these organisations, more at the first than at the last, and a few with a personal address alone. */
export function inventPeople(options: {
  readonly seed: number;
  readonly count: number;
  readonly organisations: readonly BulkOrganisation[];
  readonly taken: readonly string[];
  readonly start: number;
}): BulkPerson[] {
  const random = createRandom(options.seed);
  const taken = new Set(options.taken);
  const weights = accumulate(options.organisations.map((_, rank) => 1 / (rank + 8)));
  const people: BulkPerson[] = [];
  for (let index = 0; people.length < options.count; index++) {
    const isAlone = index % 60 === 59;
    const organisation = options.organisations[index] ?? random.pickWeighted(options.organisations, weights);
    const { displayName, localPart } = inventName(random);
    const address = `${localPart}@${isAlone ? 'freemail.example' : (organisation.domains[0] ?? '')}`;
    if (taken.has(address)) continue;
    taken.add(address);
    const second = `${localPart.replace('.', '_')}${random.integer(1, 99)}@freemail.example`;
    const emailAddresses = !isAlone && random.chance(0.05) && !taken.has(second) ? [address, second] : [address];
    people.push({
      id: uuidAt(options.start, random),
      displayName,
      emailAddresses,
      organisationId: isAlone ? undefined : organisation.id,
    });
    emailAddresses.forEach((each) => taken.add(each));
  }
  return people;
}

/** As mail programs write names: most in reading order, some family name first, some with a title. */
function inventName(random: Random): { readonly displayName: string; readonly localPart: string } {
  if (random.chance(0.04)) return random.pick(otherScripts);
  const given = random.pick(givenNames);
  const family = random.pick(familyNames).replace(/^OB/, "O'B");
  const localPart = random.chance(0.8) ? `${given}.${family}` : `${given.slice(0, 1)}.${family}`;
  const style = random.next();
  const displayName =
    style < 0.78
      ? `${given} ${family}`
      : style < 0.9
        ? `${family}, ${given}`
        : `${random.pick(titles)} ${given} ${family}`;
  return { displayName, localPart: toAscii(localPart) };
}

const titles = ['Dr', 'Dr', 'Dr', 'Prof', 'Cllr', 'Sir'] as const;

function toAscii(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\p{M}']/gu, '')
    .toLowerCase();
}
