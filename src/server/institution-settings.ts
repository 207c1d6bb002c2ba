import { AppError, type InputIssue } from '#domain/app-error.ts';
import { checkDecisions, removesOwn, type CheckedDecisions } from '#domain/check-decisions.ts';
import { decisionNames, type DecisionName, type Decisions } from '#domain/decisions.ts';
import { parseEmailAddress } from '#domain/email-address.ts';
import { keepPurposes } from '#domain/purpose.ts';
import type { ParsedBody } from '#api/types.ts';
import { domainTables } from '#reference/domain-tables.ts';
import type { Store } from '#store/store.ts';
import type { ChangedMeanwhile } from '#store/administration-store.ts';
import type { SignedIn } from './authenticate.ts';
import type { Handler } from './handlers.ts';
import { invalidInput } from './input-issues.ts';

export const getInstitutionSettings: Handler<'getInstitutionSettings'> = async ({ signedIn, store }) => {
  const { id, name } = signedIn.institution;
  const [settings, colleagues] = await Promise.all([store.readDecisions(id), store.countColleagues(id)]);
  return { status: 200, body: { name, settings, colleagues } };
};

/** Counts here with the next request, and within a minute wherever else the server runs. */
export const changeInstitutionSettings: Handler<'changeInstitutionSettings'> = async ({ signedIn, store, body }) => {
  const { id, name } = signedIn.institution;
  const change = given(body.settings);
  const seen = given(body.seen);
  const unseen = Object.keys(change).filter((key) => !(key in seen));
  if (unseen.length > 0) throw invalidInput(unseen.map((key) => ({ path: `seen.${key}`, message: 'is missing' })));
  const settings = await decide({ signedIn, store, change, seen, confirmed: body.confirmed });
  return { status: 200, body: { name, settings, colleagues: await store.countColleagues(id) } };
};

/** Changes what an institution has decided as far as it is still as it was seen, and answers with all of it. */
export async function decide({
  signedIn,
  store,
  change,
  seen,
  confirmed,
}: {
  readonly signedIn: SignedIn;
  readonly store: Pick<Store, 'changeDecisions'>;
  readonly change: Partial<Decisions>;
  readonly seen: Partial<Decisions>;
  readonly confirmed?: ParsedBody<'changeInstitutionSettings'>['confirmed'];
}): Promise<Decisions> {
  const answer = await store.changeDecisions({
    institutionId: signedIn.institution.id,
    colleagueId: signedIn.colleague.id,
    change,
    seen,
    check: (asked, before) => check({ asked, before, changed: Object.keys(change), signedIn, confirmed }),
  });
  signedIn.forget();
  if (answer.outcome === 'refused') throw invalidInput(answer.issues);
  if (answer.outcome === 'changed-meanwhile') throw changedMeanwhile(answer.meanwhile, answer.decisions);
  return answer.decisions;
}

/** Those that are there: what is absent is not to be changed. */
function given(settings: ParsedBody<'changeInstitutionSettings'>['settings']): Partial<Decisions> {
  return Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== undefined));
}

/** What was so before is not held against who changes something else. */
function check({
  asked,
  before,
  changed,
  signedIn,
  confirmed = [],
}: {
  readonly asked: Decisions;
  readonly before: Decisions;
  readonly changed: readonly string[];
  readonly signedIn: SignedIn;
  readonly confirmed: ParsedBody<'changeInstitutionSettings'>['confirmed'];
}): CheckedDecisions {
  const purposes = keepPurposes(before.purposes, asked.purposes);
  const { decisions, issues } = checkDecisions({ ...asked, purposes }, domainTables);
  const concerning = issues.filter(
    ({ path, code }) =>
      changed.includes(path.split('.')[0] ?? '') || code === 'default-not-allowed' || code === 'is-own-domain',
  );
  const { emailAddress } = signedIn.colleague;
  if (concerning.length > 0 || confirmed.includes('removes-own')) return { decisions, issues: concerning };
  if (!removesOwn(before, decisions, parseEmailAddress(emailAddress))) return { decisions, issues: [] };
  const message = `would no longer have the domain of your own address, ${emailAddress}: say so in confirmed`;
  return { decisions, issues: [{ path: 'domains', code: 'removes-own', message, params: { emailAddress } }] };
}

function changedMeanwhile(meanwhile: readonly ChangedMeanwhile[], now: Decisions): AppError {
  const issues = meanwhile.map(({ name, by = '', at = '' }): InputIssue => ({
    path: name,
    message: `is ${JSON.stringify(now[name])} now${by === '' ? '' : `, changed by ${by}`}`,
    code: 'changed-meanwhile',
    params: { by, at },
  }));
  const names: readonly DecisionName[] = decisionNames.filter((name) => meanwhile.some((one) => one.name === name));
  return new AppError('changed-meanwhile', `Somebody has changed ${names.join(', ')} meanwhile`, { issues });
}
