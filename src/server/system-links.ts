import type { z } from 'zod';
import type { systemOperations, SystemOperationName, systemSchemas } from '#api/system-operations.ts';
import { AppError } from '#domain/app-error.ts';
import type { LinkRecord } from '#domain/link.ts';
import type { PutLink } from '#store/links-store.ts';
import type { Store } from '#store/store.ts';
import { invalidInput } from './input-issues.ts';
import { claimDomainsOf } from './claim-domains.ts';
import { readLink } from './read-link.ts';
import type { KnownSystem } from './system-check.ts';

type Schemas = typeof systemSchemas;

/** Turns a checked and parsed request of a connected system into an answer; failures are AppErrors. */
export type SystemHandler<Name extends SystemOperationName> = (request: {
  readonly system: KnownSystem;
  readonly store: Store;
  readonly params: z.output<Schemas[Name]['params']>;
  readonly body: z.output<Schemas[Name]['body']>;
}) => Promise<{
  readonly status: (typeof systemOperations)[Name]['statuses'][number];
  readonly body: z.output<Schemas[Name]['response']>;
}>;

const putLinks: SystemHandler<'putLinks'> = async ({ system, store, body }) => {
  await takeAllowance(store, system, body.links.length);
  const rows = body.links.map(readLink);
  const links = rows.flatMap((row) => ('link' in row ? [row.link] : []));
  const put = links.length === 0 ? [] : await putAll(store, system, links);
  const answers = put.values();
  const results = rows.map((row, index) => {
    if ('link' in row) return resultOf(answers.next().value);
    const key = keyOf(body.links[index]);
    return { ...(key === undefined ? {} : { key }), outcome: 'refused' as const, errors: [...row.issues] };
  });
  return { status: 200, body: { results } };
};

const putLink: SystemHandler<'putLink'> = async ({ system, store, params, body }) => {
  await takeAllowance(store, system, 1);
  const [put] = await putAll(store, system, [{ ...body, key: params.key }]);
  if (!put) throw new Error('Every link that is put is answered');
  const { outcome, match, issue } = put;
  if (outcome === 'refused') throw invalidInput(issue ? [issue] : []);
  return { status: outcome === 'created' ? 201 : 200, body: { outcome, match: { ...match } } };
};

const removeLink: SystemHandler<'removeLink'> = async ({ system, store, params }) => {
  await takeAllowance(store, system, 1);
  const { institution, id, kinds } = system;
  const outcome = await store.removeLink({ institutionId: institution.id, systemId: id, key: params.key, kinds });
  if (outcome === 'other-kind') throw new AppError('forbidden', 'This system may not write links of this kind');
  return { status: 204, body: undefined };
};

export const systemHandlers: { readonly [Name in SystemOperationName]: SystemHandler<Name> } = {
  putLinks,
  putLink,
  removeLink,
};

async function putAll(store: Store, { institution, id }: KnownSystem, links: readonly LinkRecord[]) {
  const organisationDomainsOf = claimDomainsOf(institution);
  return await store.putLinks({
    institutionId: institution.id,
    systemId: id,
    colleagueId: null,
    links,
    organisationDomainsOf,
  });
}

/** Links count, not requests: a batch is no cheaper than as many requests, and no dearer. */
async function takeAllowance(store: Store, { institution, id }: KnownSystem, links: number): Promise<void> {
  const input = { institutionId: institution.id, systemId: id, links, now: new Date() };
  const retryAfter = await store.takeAllowance(input);
  if (retryAfter > 0) {
    const message = `This system has sent as many links as it may for now: again in ${String(retryAfter)} s`;
    throw new AppError('rate-limited', message, { retryAfter });
  }
}

function resultOf(put: PutLink | undefined) {
  if (!put) throw new Error('Every link that is put is answered');
  const { key, outcome, match, issue } = put;
  return outcome === 'refused' ? { key, outcome, errors: issue ? [issue] : [] } : { key, outcome, match: { ...match } };
}

/** So that whoever sent it knows which one it was. */
function keyOf(value: unknown): string | undefined {
  const key = typeof value === 'object' && value !== null && 'key' in value ? value.key : undefined;
  return typeof key === 'string' ? key.slice(0, 200) : undefined;
}
