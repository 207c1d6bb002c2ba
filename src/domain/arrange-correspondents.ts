import type { CorrespondentKind } from './correspondent.ts';

export interface ArrangedCorrespondent {
  readonly emailAddress: string;
  readonly kind: CorrespondentKind;
  readonly organisation?: { readonly id: string; readonly name: string } | undefined;
  /** One that is not known here. */
  readonly proposedOrganisation?: { readonly name: string } | undefined;
  readonly hidden?: true | undefined;
}

/** Those of one organisation, or of one mail domain while the organisation is not known. */
export interface CorrespondentGroup<Correspondent> {
  readonly key: string;
  readonly name: string;
  readonly members: readonly Correspondent[];
}

export interface Arrangement<Correspondent> {
  /** Shown in full, in the message's order; the sender first, of whatever kind but a colleague. */
  readonly shown: readonly Correspondent[];
  /** Shown folded, in the order in which each first stands on the message. */
  readonly groups: readonly CorrespondentGroup<Correspondent>[];
  readonly personal: readonly Correspondent[];
  readonly colleagues: readonly Correspondent[];
  /** Robots, lists, and what is no address. */
  readonly notPeople: readonly Correspondent[];
  /** Never shown unless asked for. */
  readonly hidden: readonly Correspondent[];
}

/** So many cards can be looked through; with more, all but the sender's are grouped by organisation. */
const mostShown = 5;

/** Puts everybody on a message in the order in which they are shown, each once. `sender` is one of them. */
export function arrangeCorrespondents<Correspondent extends ArrangedCorrespondent>(
  correspondents: readonly Correspondent[],
  sender: Correspondent | undefined,
): Arrangement<Correspondent> {
  const first = sender && sender.kind !== 'colleague' && !sender.hidden ? [sender] : [];
  const others = correspondents.filter((one) => !first.includes(one) && !one.hidden);
  const of = (...kinds: readonly CorrespondentKind[]) => others.filter(({ kind }) => kinds.includes(kind));
  const external = of('external');
  const isLong = correspondents.filter(({ kind, hidden }) => kind === 'external' && !hidden).length > mostShown;
  return {
    shown: isLong ? first : [...first, ...external],
    groups: isLong ? groupByOrganisation(external) : [],
    personal: of('personal'),
    colleagues: of('colleague'),
    notPeople: of('automated', 'list', 'invalid'),
    hidden: correspondents.filter(({ hidden }) => hidden),
  };
}

/** In the order in which each organisation first comes. */
export function groupByOrganisation<Correspondent extends ArrangedCorrespondent>(
  members: readonly Correspondent[],
): CorrespondentGroup<Correspondent>[] {
  const groups = new Map<string, { key: string; name: string; members: Correspondent[] }>();
  for (const member of members) {
    const domain = member.emailAddress.slice(member.emailAddress.lastIndexOf('@') + 1);
    const proposed = member.proposedOrganisation?.name ?? domain;
    const { id: key, name } = member.organisation ?? { id: proposed, name: proposed };
    const group = groups.get(key) ?? { key, name, members: [] };
    group.members.push(member);
    groups.set(key, group);
  }
  return [...groups.values()];
}
