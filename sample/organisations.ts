import { featuredOrganisations } from './featured.ts';
import { createRandom, type Random } from './random.ts';
import {
  causes,
  founders,
  funders,
  largeTrades,
  professions,
  researchInstitutes,
  trades,
} from './words/organisation-words.ts';
import { places } from './words/places.ts';

export interface OrganisationSketch {
  readonly name: string;
  readonly domains: readonly string[];
}

interface Recipe {
  readonly share: number;
  readonly name: (random: Random) => string;
  /** Without one, the name's letters. */
  readonly domain?: (name: string) => string;
}

const recipes: readonly Recipe[] = [
  { share: 70, name: (random) => `${random.pick(founders)} ${random.pick(trades)}` },
  { share: 22, name: (random) => `${random.pick(founders)} ${random.pick(largeTrades)}` },
  {
    share: 18,
    name: (random) => `${random.pick(places)} NHS Foundation Trust`,
    domain: (name) => `${slug(name.replace(' NHS Foundation Trust', ''))}.nhs.example`,
  },
  { share: 16, name: (random) => `${random.pick(places)} ${random.pick(['City', 'Borough', 'County'])} Council` },
  { share: 26, name: (random) => `${random.pick(places)} ${random.pick(causes)}` },
  { share: 16, name: (random) => `University of ${random.pick(places)}` },
  { share: 8, name: (random) => `${random.pick(places)} College` },
  {
    share: 16,
    name: (random) => `${random.pick(places)} ${random.pick(['High School', 'Academy', 'Primary School'])}`,
  },
  { share: 8, name: (random) => random.pick(professions) },
  { share: 8, name: (random) => random.pick(funders) },
  { share: 6, name: (random) => random.pick(researchInstitutes) },
  { share: 6, name: (random) => `${random.pick(places)} ${random.pick(['Gazette', 'Radio', 'Herald'])}` },
];

/** So many different organisations, the featured ones first. All domains are reserved ones (RFC 2606). */
export function sketchOrganisations(count: number): OrganisationSketch[] {
  const random = createRandom(20201121);
  const sketches: OrganisationSketch[] = [...featuredOrganisations];
  const taken = new Set(sketches.flatMap(({ name, domains }) => [name, ...domains]));
  const pots = recipes.flatMap((recipe) => Array.from({ length: recipe.share }, () => recipe));
  while (sketches.length < count) {
    const { name: inventName, domain: domainFrom = defaultDomain } = random.pick(pots);
    const name = inventName(random);
    const domain = domainFrom(name);
    if (taken.has(name) || taken.has(domain) || name.includes('Northbridge')) continue;
    taken.add(name).add(domain);
    sketches.push({ name, domains: [domain] });
  }
  return sketches;
}

function defaultDomain(name: string): string {
  return `${slug(name.replace(/^University of (.*)$/, '$1 University'))}.example`;
}

function slug(name: string): string {
  const words = name.toLowerCase().match(/[a-z]+/g) ?? [];
  const kept = words.filter((word) => !['of', 'for', 'the', 'and', 'all', 'city'].includes(word));
  return kept.join(kept.length > 3 ? '' : '-');
}
