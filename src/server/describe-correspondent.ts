import type { LookupCorrespondent } from '#api/types.ts';
import type { LookAlike } from '#domain/look-alike.ts';
import type { PersonTables } from '#domain/same-person-prepared.ts';
import type { LookupEntry } from '#store/lookup-store.ts';
import type { SignedIn } from './authenticate.ts';
import { canBePerson, describeCorrections, type CorrectedKind } from './corrected.ts';
import { describeTies } from './describe-ties.ts';
import { describeOrganisation } from './organisation-reason.ts';
import { signalsFor } from './signals.ts';
import { describeTwin, listSamePersons } from './same-person.ts';

const nothingKnown: LookupEntry = { relationships: [], interactions: [], totals: { interactions: 0, colleagues: 0 } };

/** One correspondent as the API answers it: what it is, what is known of it, and why. */
export function describeCorrespondent(options: {
  /** As asked. */
  readonly text: string;
  readonly corrected: CorrectedKind;
  readonly entry: LookupEntry;
  readonly names: readonly string[];
  readonly lookAlike: LookAlike | undefined;
  readonly viewer: SignedIn;
  readonly tables: PersonTables;
}): DeepReadonly<LookupCorrespondent> {
  const { corrected, names, lookAlike, viewer } = options;
  const { kind, reason, emailAddress, shared, isHidden, isKeptOut } = corrected;
  const known = canBePerson(corrected) ? options.entry : nothingKnown;
  const { person, relationships, interactions, totals, namesakes = [], twins = [], somebody } = known;
  const signals = signalsFor(viewer, known.signals ?? []);
  const { corrections = [] } = options.entry;
  const isOther = ({ id }: { readonly id: string }) =>
    corrections.some(({ change }) => change.what === 'not-person' && change.personId === id);
  const samePersonAs = !emailAddress
    ? []
    : (person ? twins.map(describeTwin) : listSamePersons({ emailAddress, names, namesakes }, options.tables)).filter(
        (one) => !isOther(one.person),
      );
  return {
    emailAddress: emailAddress ?? options.text,
    kind,
    ...(shared ? { shared } : {}),
    reason,
    ...(person ? { person } : {}),
    relationships,
    interactions,
    totals,
    ...(somebody ? { ties: describeTies(somebody, viewer) } : {}),
    ...describeOrganisation(known, emailAddress, viewer),
    ...(isHidden ? { hidden: true } : {}),
    ...(isKeptOut ? { keptOut: true } : {}),
    ...(signals.length > 0 ? { signals } : {}),
    ...(lookAlike ? { lookAlike } : {}),
    ...(samePersonAs.length > 0 ? { samePersonAs } : {}),
    ...(corrections.length > 0 ? { corrections: describeCorrections(corrections, viewer.colleague.id) } : {}),
  };
}

type DeepReadonly<Value> = Value extends object ? { readonly [Key in keyof Value]: DeepReadonly<Value[Key]> } : Value;
