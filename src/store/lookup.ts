import type { Pool } from 'pg';
import { correctionKeys } from '#domain/correction.ts';
import { appearanceOf } from '#domain/homoglyphs.ts';
import { nameKeyOf } from '#domain/name-key.ts';
import { toUnicodeDomain } from '#domain/punycode.ts';
import { conversationKey } from './follow.ts';
import { itemKeys } from './interaction-key.ts';
import { keptOutHash } from './kept-out.ts';
import { readLookup } from './lookup-answer.ts';
import { lookupStatement, type LookupRow } from './lookup-sql.ts';
import { withViewer } from './session.ts';
import type { LookupAnswer, LookupInput } from './lookup-store.ts';

/** Everything the pane shows of everybody on a message, in one statement and one round trip. */
export async function lookup(pool: Pool, input: LookupInput): Promise<LookupAnswer> {
  const { institutionId, colleagueId, items = [] } = input;
  const distinct = [...new Map(input.correspondents.map((one) => [one.emailAddress, one])).values()];
  const keys = items.flatMap((item, index) => itemKeys(item).map((key) => ({ key, index })));
  const correctable = distinct.flatMap((one) => correctionKeys(one.emailAddress, one.organisationDomains));
  const values = [
    institutionId,
    colleagueId,
    distinct.map(({ emailAddress }) => emailAddress),
    distinct.map(({ organisationDomains }) => organisationDomains.join(' ')),
    keys.map(({ key }) => key),
    [...new Set(correctable)],
    distinct.map(({ organisationDomains }) => organisationDomains.map(appearance).join(' ')),
    distinct.map(({ emailAddress, displayName }) => nameKeyOf(displayName ?? '', emailAddress)),
    keys.map(({ index }) => index),
    [...new Set(items.flatMap(({ mailbox }) => mailbox ?? []))],
    input.conversation === undefined ? null : conversationKey(input.conversation),
    distinct.map(({ emailAddress }) => keptOutHash(institutionId, emailAddress)),
  ];
  const { rows } = await withViewer(pool, input, (ask) => ({
    rows: ask<LookupRow>(lookupStatement, values),
  }));
  const [row] = await rows;
  if (!row) throw new Error('A statement that aggregates answers with one row');
  return readLookup(row, input);
}

function appearance(domain: string): string {
  return appearanceOf(toUnicodeDomain(domain));
}
