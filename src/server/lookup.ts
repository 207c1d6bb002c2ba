import { normaliseMessageId } from '#domain/interaction.ts';
import type { LookupAnswer, LookupEntry } from '#store/store.ts';
import { canBePerson, correctKind, describeCorrections, type CorrectedKind } from './corrected.ts';
import type { Handler } from './handlers.ts';
import { describeOrganisation } from './organisation-reason.ts';
import { recognitionFor } from './recognise.ts';

/** Recognises each correspondent by the rules, asks the store once about all of them, and applies what was corrected. */
export const lookup: Handler<'lookup'> = async ({ signedIn, store, body }) => {
  const { institution, colleague } = signedIn;
  const { kindOf, organisationDomainsOf } = recognitionFor(institution);
  const recognised = body.correspondents.map(({ emailAddress }) => ({ asked: emailAddress, ...kindOf(emailAddress) }));
  const addresses = [...new Set(recognised.flatMap(({ emailAddress }) => emailAddress ?? []))];
  const internetMessageId = normaliseMessageId(body.message?.internetMessageId);

  const answer: LookupAnswer =
    addresses.length === 0 && internetMessageId === undefined
      ? { entries: [] }
      : await store.lookup({
          institutionId: institution.id,
          colleagueId: colleague.id,
          correspondents: addresses.map((emailAddress) => ({
            emailAddress,
            organisationDomains: organisationDomainsOf(emailAddress),
          })),
          internetMessageId,
        });
  const entries = new Map(addresses.map((address, index) => [address, answer.entries[index]]));

  return {
    status: 200,
    body: {
      correspondents: recognised.map(({ asked, ...one }) => {
        const entry = (one.emailAddress && entries.get(one.emailAddress)) ?? nothingKnown;
        return describe(asked, correctKind(one, entry.corrections ?? []), entry, colleague.id);
      }),
      ...(answer.interaction ? { interaction: answer.interaction } : {}),
    },
  };
};

const nothingKnown: LookupEntry = { relationships: [], interactions: [], totals: { interactions: 0, colleagues: 0 } };

function describe(asked: string, corrected: CorrectedKind, entry: LookupEntry, viewer: string): Correspondent {
  const { kind, reason, emailAddress, shared, isHidden } = corrected;
  const known = canBePerson(corrected) ? entry : nothingKnown;
  const { person, relationships, interactions, totals } = known;
  return {
    emailAddress: emailAddress ?? asked,
    kind,
    ...(shared ? { shared } : {}),
    reason,
    ...(person ? { person } : {}),
    relationships,
    interactions,
    totals,
    ...describeOrganisation(known),
    ...(isHidden ? { hidden: true } : {}),
    ...(entry.corrections ? { corrections: describeCorrections(entry.corrections, viewer) } : {}),
  };
}

type Correspondent = Awaited<ReturnType<Handler<'lookup'>>>['body']['correspondents'][number];
