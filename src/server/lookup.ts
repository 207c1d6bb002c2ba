import { canBeIncluded, type RecognisedKind } from '#domain/correspondent.ts';
import type { EmailAddress } from '#domain/email-address.ts';
import { normaliseMessageId } from '#domain/interaction.ts';
import type { LookupAnswer, LookupEntry } from '#store/store.ts';
import type { Handler } from './handlers.ts';
import { recognitionFor } from './recognise.ts';

/** Recognises each correspondent by the rules, and asks the store once about those who can be people. */
export const lookup: Handler<'lookup'> = async ({ signedIn, store, body }) => {
  const { institution, colleague } = signedIn;
  const { kindOf, organisationDomainsOf } = recognitionFor(institution);
  const recognised = body.correspondents.map(({ emailAddress }) => ({ asked: emailAddress, ...kindOf(emailAddress) }));
  const addresses = [...new Set(recognised.flatMap(addressOfPerson))];
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
      correspondents: recognised.map((one) => describe(one, one.emailAddress && entries.get(one.emailAddress))),
      ...(answer.interaction ? { interaction: answer.interaction } : {}),
    },
  };
};

function addressOfPerson({ kind, emailAddress }: RecognisedKind): EmailAddress[] {
  return emailAddress !== undefined && canBeIncluded(kind) ? [emailAddress] : [];
}

const nothingKnown: LookupEntry = { relationships: [], interactions: [], totals: { interactions: 0, colleagues: 0 } };

function describe(
  { asked, kind, reason, emailAddress, shared }: RecognisedKind & { readonly asked: string },
  entry: LookupEntry = nothingKnown,
): Correspondent {
  return { emailAddress: emailAddress ?? asked, kind, ...(shared ? { shared } : {}), reason, ...entry };
}

type Correspondent = Awaited<ReturnType<Handler<'lookup'>>>['body']['correspondents'][number];
