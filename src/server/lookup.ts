import { itemKeyTexts } from '#domain/interaction.ts';
import type { Policy } from '#domain/policy.ts';
import type { Response } from '#api/types.ts';
import type { LookupAnswer, LookupEntry, LookupItem } from '#store/lookup-store.ts';
import type { InstitutionSettings } from '#store/store.ts';
import { asKeptOut, canBePerson, correctKind, type CorrectedKind } from './corrected.ts';
import { describeCorrespondent } from './describe-correspondent.ts';
import type { Handler } from './handlers.ts';
import { findLookAlikes } from './look-alikes.ts';
import { conversationOf, itemOf } from './item.ts';
import { readerOf } from './reader.ts';
import { recognitionFor } from './recognise.ts';
import { describeSharing } from './sharing.ts';

/** Recognises each correspondent by the rules, asks the store once about all of them, and applies what was corrected. */
export const lookup: Handler<'lookup'> = async ({ signedIn, store, body }) => {
  const { institution } = signedIn;
  const recognition = recognitionFor(institution);
  const asked = body.correspondents.map(({ emailAddress: text, displayName }) => {
    return { text, displayName: displayName?.trim() ?? '', recognised: recognition.kindOf(text) };
  });
  const names = namesByAddress(asked);
  const items = [body.message ?? {}, ...(body.messages ?? [])].map((item) => itemOf(item, signedIn, recognition));
  const conversation = body.message && conversationOf(body.message, signedIn, recognition);
  const answer: LookupAnswer =
    names.size === 0 && conversation === undefined && items.every(isNameless)
      ? { entries: [], items: items.map(() => undefined) }
      : await store.lookup({
          ...readerOf(signedIn),
          correspondents: [...names].map(([emailAddress, [displayName]]) => ({
            emailAddress,
            organisationDomains: recognition.organisationDomainsOf(emailAddress),
            displayName,
          })),
          items,
          conversation,
        });
  const [item, ...several] = answer.items;
  const entries = new Map([...names.keys()].map((address, index) => [address, answer.entries[index]]));

  const found = asked.map(({ text, recognised }) => {
    const { emailAddress } = recognised;
    const entry = (emailAddress && entries.get(emailAddress)) ?? nothingKnown;
    const { corrections = [] } = entry;
    // A robot's address that packs somebody's in is not theirs, and what was said of them is not said of it.
    const isTheirs = () => emailAddress !== undefined && recognition.kindOf(emailAddress).kind === recognised.kind;
    const kind = correctKind(recognised, corrections.length > 0 && isTheirs() ? corrections : []);
    const corrected = entry.keptOut && isTheirs() ? asKeptOut(kind) : kind;
    return { text, corrected, entry, names: (emailAddress && names.get(emailAddress)) ?? [] };
  });
  const lookAlikes = findLookAlikes(found.flatMap(suspectOf), institution.domains);
  return {
    status: 200,
    body: {
      correspondents: found.map((one) => {
        const { emailAddress } = one.corrected;
        const lookAlike = emailAddress && canBePerson(one.corrected) ? lookAlikes.get(emailAddress) : undefined;
        return describeCorrespondent({ ...one, lookAlike, viewer: signedIn, tables: recognition.personTables });
      }),
      ...(item ? { interaction: item } : {}),
      ...(answer.conversation ? { conversation: answer.conversation } : {}),
      ...(body.messages ? { interactions: several.map((one) => one ?? null) } : {}),
      settings: {
        ...describeSettings(institution.settings),
        ...describeWords(institution.policy),
        ...describeSharing(signedIn),
      },
    },
  };
};

function describeSettings({
  asksBeforeSending,
  category,
}: InstitutionSettings): Pick<Response<'lookup'>['settings'], 'askBeforeSending' | 'category'> {
  return { askBeforeSending: asksBeforeSending, ...(category ? { category } : {}) };
}

function describeWords({ words }: Policy): Pick<Response<'lookup'>['settings'], 'words'> {
  return Object.keys(words).length > 0 ? { words } : {};
}

function isNameless(item: LookupItem): boolean {
  return itemKeyTexts(item).length === 0;
}

const nothingKnown: LookupEntry = { relationships: [], interactions: [], totals: { interactions: 0, colleagues: 0 } };

type Address = NonNullable<CorrectedKind['emailAddress']>;

/** What each address calls itself, in an order that does not hang on the message's. */
function namesByAddress(
  asked: readonly { readonly displayName: string; readonly recognised: { readonly emailAddress?: Address } }[],
): ReadonlyMap<Address, readonly string[]> {
  const names = new Map<Address, string[]>();
  for (const { displayName, recognised } of asked) {
    const { emailAddress } = recognised;
    if (!emailAddress) continue;
    const known = names.get(emailAddress) ?? [];
    const more = displayName === '' || known.includes(displayName) ? [] : [displayName];
    names.set(emailAddress, [...known, ...more].sort());
  }
  return names;
}

function suspectOf({
  corrected,
  entry,
  names,
}: {
  readonly corrected: CorrectedKind;
  readonly entry: LookupEntry;
  readonly names: readonly string[];
}): Parameters<typeof findLookAlikes>[0] {
  const { emailAddress, kind } = corrected;
  if (!emailAddress || !canBePerson(corrected)) return [];
  const isKnown = kind === 'personal' || entry.person !== undefined || entry.organisation !== undefined;
  return [{ emailAddress, names, isKnown, imitatedDomain: entry.imitatedDomain }];
}
