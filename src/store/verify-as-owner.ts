import type { Client } from 'pg';
import type { Finding, Verified } from '#domain/audit.ts';
import { asOwner } from './owner-session.ts';
import type { Ask } from './session.ts';
import { hasSeal, listLostSeals, listUnsealed, verifySeals } from './verify-audit.ts';

export interface VerifiedAudit extends Verified {
  /** So young that the next seal will hold them. */
  readonly waiting: number;
  /** Whether a seal has the hash that was expected. */
  readonly isExpectedThere: boolean;
}

const sealsAtOnce = 50;

/** An institution's whole audit, as it stands at one moment. Findings are handed over as they are met. */
export async function verifyAudit(options: {
  readonly connectionString: string;
  readonly institutionId: string;
  /** The hash of a seal, kept elsewhere: without one, whoever owns the database could seal everything anew. */
  readonly expectedHash?: string | undefined;
}): Promise<VerifiedAudit> {
  const { connectionString, institutionId, expectedHash } = options;
  return await asOwner(connectionString, async (client) => {
    await client.query('set transaction isolation level repeatable read, read only');
    await client.query(`select set_config('app.institution_id', $1, true)`, [institutionId]);
    const ask = askOf(client);
    const sealed = await verifyAllSeals(ask, institutionId);
    const lost = (await listLostSeals(ask, institutionId)).filter((seal) => !isAmong(sealed.findings, seal));
    const findings = [...sealed.findings, ...lost.map((seal): Finding => ({ kind: 'seal-missing', seal }))];
    let waiting = 0;
    for await (const { entry, isLate } of listUnsealed(ask, institutionId)) {
      if (isLate) findings.push({ kind: 'entry-unsealed', entry });
      else waiting += 1;
    }
    const isExpectedThere = expectedHash === undefined || (await hasSeal(ask, institutionId, expectedHash));
    return { ...sealed, findings, waiting, isExpectedThere };
  });
}

async function verifyAllSeals(ask: Ask, institutionId: string): Promise<Verified> {
  const whole: { head?: Verified['head']; seals: number; entries: number; findings: Finding[] } = {
    seals: 0,
    entries: 0,
    findings: [],
  };
  for (let after = 0; ;) {
    const part = await verifySeals(ask, { institutionId, after, most: sealsAtOnce });
    whole.seals += part.seals;
    whole.entries += part.entries;
    whole.findings.push(...part.findings);
    if (!part.head) break;
    whole.head = part.head;
    after = part.head.number;
  }
  const { head, ...rest } = whole;
  return { ...rest, ...(head ? { head } : {}) };
}

function isAmong(findings: readonly Finding[], seal: number): boolean {
  return findings.some((finding) => finding.kind === 'seal-missing' && finding.seal === seal);
}

/** The owner's statements aren't planned once for all: there are few. */
function askOf(client: Client): Ask {
  return async ({ text }, values) => (await client.query({ text, values: [...values] })).rows;
}
