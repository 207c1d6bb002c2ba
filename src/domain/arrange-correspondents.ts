import type { CorrespondentKind } from './correspondent.ts';

interface ArrangedCorrespondent {
  readonly emailAddress: string;
  readonly kind: CorrespondentKind;
  readonly organisation?: { readonly id: string; readonly name: string } | undefined;
}

/** Those of one organisation, or of one mail domain while the organisation is not known. */
export interface CorrespondentGroup<Correspondent> {
  readonly key: string;
  readonly name: string;
  readonly members: readonly Correspondent[];
}

export interface Arrangement<Correspondent> {
  /** Shown in full, in the message's order. */
  readonly shown: readonly Correspondent[];
  /** Shown folded, in the order in which each first stands on the message. */
  readonly groups: readonly CorrespondentGroup<Correspondent>[];
  readonly personal: readonly Correspondent[];
  readonly colleagues: readonly Correspondent[];
  /** Robots, lists, and what is no address. */
  readonly notPeople: readonly Correspondent[];
}

/** So many cards can be looked through; with more, all but the sender's are grouped by organisation. */
const mostShown = 5;

/** Puts the people of a message in the order in which they are shown; each is once in the arrangement. */
export function arrangeCorrespondents<Correspondent extends ArrangedCorrespondent>(
  correspondents: readonly Correspondent[],
): Arrangement<Correspondent> {
  const of = (...kinds: readonly CorrespondentKind[]) => correspondents.filter(({ kind }) => kinds.includes(kind));
  const external = of('external');
  const isLong = external.length > mostShown;
  const shownCount = isLong ? (correspondents[0]?.kind === 'external' ? 1 : 0) : external.length;
  return {
    shown: external.slice(0, shownCount),
    groups: groupByOrganisation(external.slice(shownCount)),
    personal: of('personal'),
    colleagues: of('colleague'),
    notPeople: of('automated', 'list', 'invalid'),
  };
}

function groupByOrganisation<Correspondent extends ArrangedCorrespondent>(members: readonly Correspondent[]) {
  const groups = new Map<string, { key: string; name: string; members: Correspondent[] }>();
  for (const member of members) {
    const domain = member.emailAddress.slice(member.emailAddress.lastIndexOf('@') + 1);
    const { id: key, name } = member.organisation ?? { id: domain, name: domain };
    const group = groups.get(key) ?? { key, name, members: [] };
    group.members.push(member);
    groups.set(key, group);
  }
  return [...groups.values()];
}
