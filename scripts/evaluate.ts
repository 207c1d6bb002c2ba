import { evaluateAddresses } from './evaluate/addresses.ts';
import { evaluateKinds } from './evaluate/kinds.ts';
import { evaluateLocalParts } from './evaluate/local-parts.ts';
import { evaluateOrganisations } from './evaluate/organisations.ts';
import { evaluatePersonalLists } from './evaluate/personal-lists.ts';
import { evaluatePersons } from './evaluate/persons.ts';
import type { Row } from './evaluate/rows.ts';
import { evaluateSignatures } from './evaluate/signatures.ts';

const corpus = process.env['ACQUAINT_CORPUS'];
if (!corpus) {
  console.error('ACQUAINT_CORPUS names no folder of real mail, addresses and signatures: there is nothing to score.');
  process.exit(1);
}

/** Each passes over what the folder doesn't hold. */
const rows: readonly Row[] = [
  ...evaluateAddresses(corpus),
  ...(await evaluateKinds(corpus)),
  ...evaluateLocalParts(corpus),
  ...(await evaluatePersonalLists(corpus)),
  ...(await evaluateSignatures(corpus)),
  ...(await evaluateOrganisations(corpus)),
  ...evaluatePersons(corpus),
];

console.log('| set | measure | half | right | aim | of |');
console.log('| --- | --- | --- | ---: | ---: | ---: |');
for (const { set, measure, half, value, aim, count } of rows) {
  const missed = value < (aim ?? 0) ? ' ✗' : '';
  console.log(
    `| ${set} | ${measure} | ${half} | ${percent(value)}${missed} | ${aim === undefined ? '' : percent(aim)} | ${count} |`,
  );
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}
