import type { Pool } from 'pg';
import type { CheckedDecisions } from '#domain/check-decisions.ts';
import { changedSince, decisionText, isSameDecision, decisionNames, type Decisions } from '#domain/decisions.ts';
import { parsePolicy, type Policy } from '#domain/policy.ts';
import type { ChangeOfDecisions, ChangedMeanwhile, DecisionsOutcome } from './administration-store.ts';
import { appendAudit } from './audit.ts';
import { startHalfLifeChange } from './half-life.ts';
import { settingsColumn } from './institution.ts';
import { withInstitution, withRetries, type Ask, type Statement } from './session.ts';
import type { InstitutionSettings } from './store.ts';

/** What the institution has decided, as it stands now: not from a cache, since it is about to be changed. */
export async function readDecisions(pool: Pool, institutionId: string): Promise<Decisions> {
  return await withInstitution(pool, institutionId, async (ask) => (await read(ask, readRow, institutionId)).decisions);
}

/** Changes what was seen as it is; whoever changed it meanwhile is not overwritten. */
export async function changeDecisions(pool: Pool, input: ChangeOfDecisions): Promise<DecisionsOutcome> {
  return await withRetries(
    async () => await withInstitution(pool, input.institutionId, async (ask) => await changeHere(ask, input)),
  );
}

async function changeHere(ask: Ask, input: ChangeOfDecisions): Promise<DecisionsOutcome> {
  const { institutionId, colleagueId, change, seen, check } = input;
  const held = await read(ask, holdRow, institutionId);
  const meanwhile = changedSince(seen, held.decisions).filter(
    (name) => !isSameDecision(change[name], held.decisions[name]),
  );
  if (meanwhile.length > 0) {
    const changes = meanwhile.map(async (name) => await whoChanged(ask, institutionId, name));
    return { outcome: 'changed-meanwhile', decisions: held.decisions, meanwhile: await Promise.all(changes) };
  }
  const checked = check({ ...held.decisions, ...change }, held.decisions);
  const issues = [...checked.issues, ...(await findTaken(ask, held.decisions, checked))];
  if (issues.length > 0) return { outcome: 'refused', issues };
  await putDecisions(ask, { institutionId, colleagueId, held, after: checked.decisions });
  return { outcome: 'changed', decisions: checked.decisions };
}

interface Held {
  readonly decisions: Decisions;
  /** As it is kept: what is absent is by default. */
  readonly policy: Partial<Policy>;
}

export async function holdDecisions(ask: Ask, institutionId: string): Promise<Held> {
  return await read(ask, holdRow, institutionId);
}

/** Writes what is different, and who changed what from what to what. */
export async function putDecisions(
  ask: Ask,
  input: {
    readonly institutionId: string;
    /** Null for the administrator's commands. */
    readonly colleagueId: string | null;
    readonly held: Held;
    readonly after: Decisions;
  },
): Promise<void> {
  const { institutionId, colleagueId, held, after } = input;
  const before = held.decisions;
  const changed = decisionNames.filter((name) => !isSameDecision(before[name], after[name]));
  if (changed.length === 0) return;
  const { domains, personalDomains, asksBeforeSending, allowsDelegates, category, halfLifeDays, ...policy } = after;
  const changedPolicy = Object.fromEntries(
    Object.entries(policy).filter(([name]) => changed.some((one) => one === name)),
  );
  const switches = [asksBeforeSending, allowsDelegates, category?.name ?? null, category?.colour ?? null];
  const kept = { ...held.policy, ...changedPolicy };
  const putting = ask(put, [institutionId, domains, personalDomains, ...switches, JSON.stringify(kept), halfLifeDays]);
  const starting = before.halfLifeDays === halfLifeDays ? undefined : startHalfLifeChange(ask, institutionId);
  const appending = appendAudit(ask, {
    institutionId,
    colleagueId,
    action: 'institution-changed',
    subjectId: institutionId,
    details: Object.fromEntries(
      changed.map((name) => [name, `${decisionText(before[name])} → ${decisionText(after[name])}`]),
    ),
  });
  await Promise.all([putting, starting, appending]);
}

async function read(ask: Ask, statement: Statement, institutionId: string): Promise<Held> {
  const [row] = await ask<Row>(statement, [institutionId]);
  if (!row) throw new Error('The settings of an institution on board');
  const { domains, personalDomains, settings, policy } = row;
  const { asksBeforeSending, allowsDelegates, halfLifeDays, category = null } = settings;
  const decisions = {
    ...parsePolicy(policy),
    domains,
    personalDomains,
    asksBeforeSending,
    allowsDelegates,
    category,
    halfLifeDays,
  };
  return { decisions, policy };
}

interface Row {
  readonly domains: readonly string[];
  readonly personalDomains: readonly string[];
  readonly settings: InstitutionSettings;
  readonly policy: Partial<Policy>;
}

/** Of the domains that are new, those that another institution has, or has one above or below. */
async function findTaken(
  ask: Ask,
  before: Decisions,
  { decisions, issues }: CheckedDecisions,
): Promise<CheckedDecisions['issues']> {
  const added = decisions.domains.filter((domain) => !before.domains.includes(domain));
  if (added.length === 0 || issues.length > 0) return [];
  void ask(waitForOtherDomains, []);
  const taken = await Promise.all(
    added.map(async (domain) => {
      const [answer] = await ask<{ readonly isTaken: boolean }>(isTaken, [domain]);
      return answer?.isTaken === true ? [domain] : [];
    }),
  );
  return taken.flat().map((domain) => ({
    path: `domains.${decisions.domains.indexOf(domain)}`,
    code: 'another-institutions',
    message: `${domain} is another institution’s`,
  }));
}

async function whoChanged(ask: Ask, institutionId: string, name: keyof Decisions): Promise<ChangedMeanwhile> {
  const [change] = await ask<{ readonly by: string | null; readonly at: Date }>(latestChange, [institutionId, name]);
  return {
    name,
    ...(typeof change?.by === 'string' ? { by: change.by } : {}),
    ...(change ? { at: change.at.toISOString() } : {}),
  };
}

const columns = `domains, personal_domains as "personalDomains", ${settingsColumn}, policy`;

const readRow: Statement = {
  name: 'read-decisions',
  text: `select ${columns} from institution where institution_id = $1`,
};

const holdRow: Statement = {
  name: 'hold-decisions',
  text: `select ${columns} from institution where institution_id = $1 for update`,
};

const put: Statement = {
  name: 'put-decisions',
  text: `update institution set domains = $2, personal_domains = $3, asks_before_sending = $4, allows_delegates = $5,
      category_name = $6, category_colour = $7, policy = $8::jsonb, half_life = $9
    where institution_id = $1`,
};

/** Two institutions that take the same domain at once meet here. */
const waitForOtherDomains: Statement = {
  name: 'wait-for-other-domains',
  text: `select pg_advisory_xact_lock(1145980225)`,
};

const isTaken: Statement = { name: 'is-domain-taken', text: `select is_domain_of_another($1) as "isTaken"` };

const latestChange: Statement = {
  name: 'latest-change-of-decision',
  text: `select colleague.display_name as by, audit.at from audit
    left join colleague on colleague.institution_id = $1 and colleague.id = audit.colleague_id
    where audit.institution_id = $1 and audit.subject_id = $1 and audit.action = 'institution-changed'
      and audit.details ? $2
    order by audit.at desc limit 1`,
};
