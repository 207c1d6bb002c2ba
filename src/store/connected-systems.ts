import type { Pool } from 'pg';
import { v7 as newId } from 'uuid';
import { appendAudit } from './audit.ts';
import * as sql from './connected-systems-sql.ts';
import type { ConnectedSystem, ConnectedSystemStore, KeyedSystem } from './connected-systems-store.ts';
import { holdLinks } from './hold-links.ts';
import { withInstitution, type Ask, type Statement } from './session.ts';

/** The part of the store that is about connected systems. */
export function connectedSystemsOf(pool: Pool): ConnectedSystemStore {
  return {
    listConnectedSystems: async (institutionId) =>
      await withInstitution(pool, institutionId, async (ask) => await readConnectedSystems(ask, institutionId)),
    addConnectedSystem: async (input) =>
      await withInstitution(pool, input.institutionId, async (ask) => await addConnectedSystem(ask, input)),
    changeConnectedSystem: async (input) =>
      await withInstitution(pool, input.institutionId, async (ask) => await changeHere(ask, input)),
    revokeConnectedSystem: async (input) =>
      await withInstitution(pool, input.institutionId, async (ask) => await revokeConnectedSystem(ask, input)),
    renewSystemKey: async (input) =>
      await withInstitution(pool, input.institutionId, async (ask) => {
        const [system] = await ask<{ readonly code: string }>(sql.hold, [input.institutionId, input.systemId]);
        if (!system) return 'unknown';
        const values = [input.hashFor(system.code), new Date()];
        await tell(ask, { ...input, action: 'system-renewed', statement: sql.renew, values });
        return 'renewed';
      }),
    findSystemByKey: async ({ institutionId, code }) =>
      await withInstitution(pool, institutionId, async (ask) => {
        return (await ask<KeyedSystem>(sql.findByCode, [institutionId, code]))[0];
      }),
    takeAllowance: async ({ institutionId, systemId, links, now }) =>
      await withInstitution(pool, institutionId, async (ask) => {
        const taken = await ask(sql.takeAllowance, [institutionId, systemId, links, now]);
        if (taken.length > 0) return 0;
        const [row] = await ask<{ readonly seconds: number }>(sql.waitFor, [institutionId, systemId, now]);
        return Math.max(1, Math.ceil(row?.seconds ?? 1));
      }),
  };
}

/** Within a transaction, as the next two; for the administrator's commands too. */
export async function readConnectedSystems(ask: Ask, institutionId: string): Promise<ConnectedSystem[]> {
  return (await ask<SystemRow>(sql.list, [institutionId])).map(toSystem);
}

export async function revokeConnectedSystem(
  ask: Ask,
  input: Parameters<ConnectedSystemStore['revokeConnectedSystem']>[0],
): Promise<'changed' | 'unknown'> {
  return outcomeOf(
    await tell(ask, { ...input, action: 'system-revoked', statement: sql.revoke, values: [new Date()] }),
  );
}

export async function addConnectedSystem(
  ask: Ask,
  input: Parameters<ConnectedSystemStore['addConnectedSystem']>[0],
): Promise<{ readonly id: string } | 'code-taken'> {
  const { institutionId, colleagueId, name, code, kinds, seenBy, perMinute, keyHash } = input;
  const id = newId();
  const values = [institutionId, id, name, code, keyHash, kinds, seenBy, perMinute, new Date()];
  if ((await ask(sql.add, values)).length === 0) return 'code-taken';
  const details = { system: code, kinds: kinds.join(' '), seenBy };
  void appendAudit(ask, { institutionId, colleagueId, action: 'system-added', subjectId: id, details });
  return { id };
}

async function changeHere(
  ask: Ask,
  input: Parameters<ConnectedSystemStore['changeConnectedSystem']>[0],
): Promise<'changed' | 'unknown'> {
  const { institutionId, systemId, name, kinds, seenBy, perMinute } = input;
  holdLinks(ask, institutionId);
  const values = [name, kinds, seenBy, perMinute].map((value) => value ?? null);
  const found = await tell(ask, { ...input, action: 'system-changed', statement: sql.change, values });
  if (found && seenBy !== undefined) {
    void ask(sql.holdTold, [institutionId, systemId, seenBy]);
    void ask(sql.showTo, [institutionId, systemId, seenBy]);
    void ask(sql.recountTold, [institutionId, systemId]);
  }
  return outcomeOf(found);
}

/** Changes a system and says so in the audit; whether there is such a one. */
async function tell(
  ask: Ask,
  input: {
    readonly institutionId: string;
    readonly colleagueId: string | null;
    readonly systemId: string;
    readonly action: 'system-changed' | 'system-revoked' | 'system-renewed';
    readonly statement: Statement;
    readonly values: readonly unknown[];
  },
): Promise<boolean> {
  const { institutionId, colleagueId, systemId, action, statement, values } = input;
  const [row] = await ask<{ readonly code: string }>(statement, [institutionId, systemId, ...values]);
  if (!row) return false;
  void appendAudit(ask, { institutionId, colleagueId, action, subjectId: systemId, details: { system: row.code } });
  return true;
}

function outcomeOf(found: boolean): 'changed' | 'unknown' {
  return found ? 'changed' : 'unknown';
}

interface SystemRow extends Omit<ConnectedSystem, 'createdAt' | 'renewedAt' | 'revokedAt' | 'receivedAt'> {
  readonly createdAt: Date;
  readonly renewedAt: Date;
  readonly revokedAt: Date | null;
  readonly receivedAt: Date | null;
}

function toSystem({ createdAt, renewedAt, revokedAt, receivedAt, ...rest }: SystemRow): ConnectedSystem {
  return {
    ...rest,
    createdAt: createdAt.toISOString(),
    renewedAt: renewedAt.toISOString(),
    ...(revokedAt === null ? {} : { revokedAt: revokedAt.toISOString() }),
    ...(receivedAt === null ? {} : { receivedAt: receivedAt.toISOString() }),
  };
}
