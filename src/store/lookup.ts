import type { Pool } from 'pg';
import { correctionKeys } from '#domain/correction.ts';
import { messageKey } from './interaction-key.ts';
import { readLookup } from './lookup-answer.ts';
import { lookupStatement, type LookupRow } from './lookup-sql.ts';
import { withInstitution } from './session.ts';
import type { LookupAnswer, LookupInput } from './store.ts';

/** Everything the pane shows of everybody on a message, in one statement and one round trip. */
export async function lookup(pool: Pool, input: LookupInput): Promise<LookupAnswer> {
  const { institutionId, colleagueId, correspondents } = input;
  const distinct = new Map(correspondents.map((one) => [one.emailAddress, one.organisationDomains]));
  const domains = [...distinct.values()].map((each) => each.join(' '));
  const message = input.internetMessageId === undefined ? null : messageKey(input.internetMessageId);
  const keys = new Set([...distinct].flatMap(([emailAddress, each]) => correctionKeys(emailAddress, each)));
  const values = [institutionId, colleagueId, [...distinct.keys()], domains, message, [...keys]];
  const { rows } = await withInstitution(pool, institutionId, (ask) => ({
    rows: ask<LookupRow>(lookupStatement, values),
  }));
  const [row] = await rows;
  if (!row) throw new Error('A statement that aggregates answers with one row');
  return readLookup(row, input);
}
