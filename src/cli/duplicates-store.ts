import { AppError } from '#domain/app-error.ts';
import { searchDuplicates, type DuplicateSearch, type FoundDuplicate } from '#store/duplicates.ts';
import { listInstitutions } from '#store/list-institutions.ts';
import { mergeOrganisations, mergePersons } from '#store/merge.ts';
import { createPool } from '#store/session.ts';
import { organisationRules, personRules } from './duplicates-rules.ts';
import { sentenceOf, type DuplicateReason } from './duplicates-sentences.ts';
import { createProgress } from './progress.ts';

export interface StoreSearch {
  readonly kind: 'persons' | 'organisations';
  readonly connectionString: string;
  /** The Entra tenant id. */
  readonly institution: string;
  readonly isMerging: boolean;
}

/** Prints whom an institution's store may have twice, the likeliest first; merges those that are certain where asked to. */
export async function printStoredDuplicates(options: StoreSearch): Promise<void> {
  const { kind, connectionString, isMerging } = options;
  const institutionId = options.institution.trim().toLowerCase();
  const institution = (await listInstitutions({ connectionString })).find(({ id }) => id === institutionId);
  if (!institution) {
    throw new AppError(
      'not-found',
      `There is no institution ${options.institution}: acquaint institution list shows them`,
    );
  }
  const pool = createPool(connectionString);
  const merge = createMerger((pair) => {
    const input = { institutionId, colleagueId: null, ...pair };
    return kind === 'persons' ? mergePersons(pool, input) : mergeOrganisations(pool, input);
  });
  const run = async <Identity, Prepared>(search: DuplicateSearch<Identity, Prepared>) => {
    const onFound = async (found: FoundDuplicate) => {
      const mergeId = isMerging && found.certainty === 'certain' ? await merge(found) : undefined;
      await print(found, mergeId);
    };
    await searchDuplicates({ connectionString, institutionId, search, onFound, tell: createProgress() });
  };
  try {
    if (kind === 'persons') await run({ kind: 'person', ...personRules(institution) });
    else await run({ kind: 'organisation', ...organisationRules });
  } finally {
    await pool.end();
  }
}

type MergePair = (pair: {
  readonly keptId: string;
  readonly mergedId: string;
}) => Promise<{ readonly id: string } | undefined>;

/** Keeps of each pair the one with the most behind it; one that is merged already counts as what it has become. */
function createMerger(mergePair: MergePair): (found: FoundDuplicate) => Promise<string | undefined> {
  const became = new Map<string, string>();
  const nowOf = (id: string): string => {
    const next = became.get(id);
    return next === undefined ? id : nowOf(next);
  };
  return async ({ oneId, otherId, oneCount, otherCount }) => {
    const [one, other] = [nowOf(oneId), nowOf(otherId)];
    if (one === other) return undefined;
    const [keptId, mergedId] = otherCount > oneCount ? [other, one] : [one, other];
    const merged = await mergePair({ keptId, mergedId });
    if (merged) became.set(mergedId, keptId);
    return merged?.id;
  };
}

async function print(found: FoundDuplicate, mergeId: string | undefined): Promise<void> {
  const { oneId, otherId, oneName, otherName, score, certainty, reasons } = found;
  const pair = {
    a: oneId,
    b: otherId,
    aName: oneName,
    bName: otherName,
    score: Number(score.toFixed(2)),
    certainty,
    reasons: reasons.map((reason) => sentenceOf(reason as DuplicateReason)), // a cast: the rules above gave them
    ...(mergeId === undefined ? {} : { mergeId }),
  };
  const isWritten = process.stdout.write(`${JSON.stringify(pair)}\n`);
  if (!isWritten) await new Promise((resolve) => process.stdout.once('drain', resolve));
}
