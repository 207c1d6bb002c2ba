import type { BulkColleague, BulkInstitution, BulkOrganisation, BulkPerson } from '../src/store/bulk.ts';
import { colleagues } from './colleagues.ts';
import { featuredHistory } from './featured-history.ts';
import { listFeaturedSignals } from './featured-signals.ts';
import { featuredPeople, quietlyKnownPeople, type FeaturedPerson } from './featured.ts';
import { eastmere, northbridge, units, type SampleInstitution } from './institutions.ts';
import { inventInteractions, sampleStart } from './interactions.ts';
import { sketchOrganisations, type OrganisationSketch } from './organisations.ts';
import { inventPeople } from './people.ts';
import { createRandom, guidOf, uuidAt, type Random } from './random.ts';

/** Both sample institutions with everything in them: 200 organisations, 602 people, 5,000 interactions in all. */
export function createSample(now = new Date()): BulkInstitution[] {
  const sketches = sketchOrganisations(185);
  // The two know some of the same organisations, each in its own way: neither may ever see the other's rows.
  return [
    createInstitution({
      now,
      institution: northbridge,
      sketches: sketches.slice(0, 170),
      people: 520,
      interactions: 4400,
    }),
    createInstitution({
      now,
      institution: eastmere,
      sketches: [...sketches.slice(0, 15), ...sketches.slice(170)],
      people: 80,
      interactions: 600,
    }),
  ];
}

function createInstitution(options: {
  readonly now: Date;
  readonly institution: SampleInstitution;
  readonly sketches: readonly OrganisationSketch[];
  readonly people: number;
  readonly interactions: number;
}): BulkInstitution {
  const { institution } = options;
  const seed = parseInt(institution.id.slice(0, 8), 16);
  const random = createRandom(seed);
  const organisations = options.sketches.map((sketch) => ({ id: uuidAt(sampleStart, random), ...sketch }));
  const own = colleaguesOf(institution);
  const known = knownPeople(featuredPeople, { own, organisations, random });
  const others = inventPeople({
    seed: seed + 1,
    count: options.people - known.length,
    organisations,
    taken: featuredPeople.flatMap((person) => person.emailAddresses),
    start: sampleStart,
  });
  const history = featuredHistory({ featured: featuredPeople, people: known, colleagues: own, random });
  // By chances of their own, and beside the others, whose rows they leave as they are.
  const aside = createRandom(seed + 3);
  const quietlyKnown = knownPeople(quietlyKnownPeople, { own, organisations, random: aside });
  const quiet = { featured: quietlyKnownPeople, people: quietlyKnown, colleagues: own, random: aside };
  const quietHistory = featuredHistory(quiet);
  // A faculty's office has logged nothing yet: it sees what its schools have.
  const invented = inventInteractions({
    seed: seed + 2,
    count: options.interactions - history.length,
    organisations,
    people: others,
    colleagues: own.filter(({ unitId }) => !units.some(({ parentId }) => parentId === unitId)),
  }).slice(0, options.interactions - history.length - quietHistory.length);
  const { id, name, domains, personalDomains, policy = {} } = institution;
  const ownUnits = units.filter((unit) => unit.institutionId === id);
  return {
    institution: { id, name, domains, personalDomains },
    policy,
    units: ownUnits,
    colleagues: own,
    organisations,
    people: [...known, ...others, ...quietlyKnown],
    signals: listFeaturedSignals({ now: options.now, units: ownUnits, colleagues: own, organisations, people: known }),
    interactions: [...history, ...quietHistory, ...invented].sort((one, other) =>
      one.occurredAt < other.occurredAt ? -1 : 1,
    ),
  };
}

function colleaguesOf(institution: SampleInstitution): BulkColleague[] {
  return colleagues
    .filter((colleague) => colleague.institutionId === institution.id)
    .map(({ objectId, displayName, emailAddress, unit }) => ({
      id: guidOf(`colleague ${emailAddress}`),
      objectId,
      displayName,
      emailAddress,
      unitId: units.find((each) => each.institutionId === institution.id && each.name === unit)?.id,
    }));
}

/** The featured people whom somebody of this institution knows. */
function knownPeople(
  featured: readonly FeaturedPerson[],
  {
    own,
    organisations,
    random,
  }: {
    readonly own: readonly BulkColleague[];
    readonly organisations: readonly BulkOrganisation[];
    readonly random: Random;
  },
): BulkPerson[] {
  const localParts = new Set(own.map(({ emailAddress }) => emailAddress.split('@')[0]));
  return featured
    .filter((person) => person.ties.some((tie) => localParts.has(tie.colleague)))
    .map(({ displayName, emailAddresses }) => ({
      id: uuidAt(sampleStart, random),
      displayName,
      emailAddresses,
      organisationId: organisations.find(({ domains }) =>
        domains.some((domain) => emailAddresses[0]?.endsWith(`@${domain}`)),
      )?.id,
    }));
}
