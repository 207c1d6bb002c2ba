import { csvLine } from '#domain/csv-line.ts';
import { vCard } from '#domain/vcard.ts';
import type { OwnCursor, OwnInteraction, OwnOrganisation, OwnPerson } from '#store/own-data.ts';
import type { Reader, Store } from '#store/store.ts';
import type { SignedIn } from './authenticate.ts';
import type { Handler } from './handlers.ts';
import { readerOf } from './reader.ts';

export const exportMyData: Handler<'exportMyData'> = async ({ signedIn, store, query: { format } }) => {
  const reader = readerOf(signedIn);
  await store.tellExport({ ...reader, format });
  const { ending, type, write } = formats[format];
  const chunks = write(readOwn(store, reader), signedIn);
  return { status: 200, body: { name: `my-data.${ending}`, type: `${type}; charset=utf-8`, chunks } };
};

type Own =
  | { readonly record: 'organisation'; readonly one: OwnOrganisation }
  | { readonly record: 'person'; readonly one: OwnPerson }
  | { readonly record: 'interaction'; readonly one: OwnInteraction };

/** How many are read at a time. */
const page = 500;

/** Interactions first: they tell whom and what the others are. Of these only the ids are kept. */
async function* readOwn(store: Store, reader: Reader): AsyncGenerator<readonly Own[]> {
  const persons = new Set<string>();
  const organisations = new Set<string>();
  let after: OwnCursor | undefined;
  for (;;) {
    const interactions = await store.listOwnInteractions({ ...reader, after, limit: page });
    const last = interactions.at(-1);
    if (!last) break;
    yield interactions.map((one) => ({ record: 'interaction', one }));
    for (const { personIds, organisationIds } of interactions) {
      for (const id of personIds) persons.add(id);
      for (const id of organisationIds) organisations.add(id);
    }
    after = { loggedAt: last.loggedAt, id: last.id };
  }
  for (const ids of pagesOf(persons)) {
    yield (await store.listOwnPersons({ ...reader, ids })).map((one) => ({ record: 'person', one }));
  }
  for (const ids of pagesOf(organisations)) {
    yield (await store.listOwnOrganisations({ ...reader, ids })).map((one) => ({ record: 'organisation', one }));
  }
}

function* pagesOf(ids: ReadonlySet<string>): Generator<string[]> {
  const all = [...ids].sort();
  for (let start = 0; start < all.length; start += page) yield all.slice(start, start + page);
}

type Write = (own: AsyncIterable<readonly Own[]>, signedIn: SignedIn) => AsyncGenerator<string>;

const formats = {
  csv: { ending: 'csv', type: 'text/csv', write: writeCsv },
  vcard: { ending: 'vcf', type: 'text/vcard', write: writeCards },
  json: { ending: 'json', type: 'application/json', write: writeJson },
} as const satisfies Record<string, { readonly ending: string; readonly type: string; readonly write: Write }>;

const columns = [
  ...['record', 'id', 'name', 'emailAddresses', 'organisation', 'domain', 'details'],
  ...['kind', 'occurredAt', 'loggedAt', 'direction', 'subject', 'purpose', 'note', 'followUpOn', 'followUpDone'],
  ...['visibility', 'personIds', 'organisationIds'],
];

/** One table of all three, told apart by its first column. */
async function* writeCsv(own: AsyncIterable<readonly Own[]>): AsyncGenerator<string> {
  // Excel takes UTF-8 for what it is by its mark only.
  yield `\ufeff${csvLine(columns)}`;
  for await (const some of own) {
    yield some
      .map((each) => {
        const cells: ReturnType<typeof cellsOf> = { record: each.record, ...cellsOf(each) };
        return csvLine(columns.map((column) => String(cells[column] ?? '')));
      })
      .join('');
  }
}

function cellsOf({ record, one }: Own): Readonly<Record<string, string | boolean | null>> {
  if (record === 'organisation') return { ...one };
  if (record === 'person') {
    const { id, displayName, organisation } = one;
    const details = one.details.map(({ kind, value }) => `${kind}: ${value}`).join('; ');
    return { id, name: displayName, emailAddresses: one.emailAddresses.join(' '), organisation, details };
  }
  const { personIds, organisationIds, isDone, ...rest } = one;
  const followUpDone = rest.followUpOn === null ? '' : String(isDone);
  return { ...rest, followUpDone, personIds: personIds.join(' '), organisationIds: organisationIds.join(' ') };
}

/** A card for each person. */
async function* writeCards(own: AsyncIterable<readonly Own[]>): AsyncGenerator<string> {
  for await (const some of own) {
    yield some.map((each) => (each.record === 'person' ? cardOf(each.one) : '')).join('');
  }
}

function cardOf({ id, displayName, emailAddresses, organisation, details }: OwnPerson): string {
  const kept = (kind: string) => details.flatMap((detail) => (detail.kind === kind ? [detail.value] : []));
  return vCard({
    ...{ id, displayName, emailAddresses },
    organisation: organisation ?? kept('organisation')[0],
    jobTitles: kept('job-title'),
    phones: kept('phone'),
    urls: [...kept('web-address'), ...kept('orcid').map((orcid) => `https://orcid.org/${orcid}`)],
  });
}

/** An object whose `records` are in the order in which they are read. */
async function* writeJson(
  own: AsyncIterable<readonly Own[]>,
  { institution, colleague }: SignedIn,
): AsyncGenerator<string> {
  const { id, displayName, emailAddress } = colleague;
  const about = {
    institution: { id: institution.id, name: institution.name },
    colleague: { id, displayName, emailAddress },
    exportedAt: new Date().toISOString(),
  };
  yield `${JSON.stringify(about).slice(0, -1)},"records":[`;
  let isFirst = true;
  for await (const some of own) {
    if (some.length === 0) continue;
    const texts = some.map(({ record, one }) => JSON.stringify({ record, ...one }));
    yield `${isFirst ? '' : ','}\n${texts.join(',\n')}`;
    isFirst = false;
  }
  yield ']}\n';
}
