import { AppError } from '#domain/app-error.ts';
import { listInstitutions, type ListedInstitution } from '#store/list-institutions.ts';
import { UsageError } from './command.ts';
import { readMailDomain } from './mail-domain.ts';

/** The institution that has this mail domain, or one above it; without one, the only institution on board. */
export async function chooseInstitution(
  connectionString: string,
  domain: string | undefined,
): Promise<ListedInstitution> {
  const institutions = await listInstitutions({ connectionString });
  const [first, ...others] = institutions;
  if (domain === undefined) {
    if (first && others.length === 0) return first;
    throw new UsageError('--domain is missing: a mail domain of the institution, where several or none are on board');
  }
  const asked = readMailDomain(domain);
  const found = institutions.find(({ domains }) => domains.some((own) => `.${asked}`.endsWith(`.${own}`)));
  if (found) return found;
  throw new AppError('not-found', `There is no institution with ${asked}: acquaint institution list shows them`);
}

/** Those meant by a tenant id or a mail domain; without one, all on board. */
export async function institutionsMeant(
  connectionString: string,
  text: string | undefined,
): Promise<ListedInstitution[]> {
  if (text !== undefined && text.includes('.')) return [await chooseInstitution(connectionString, text)];
  const institutions = await listInstitutions({ connectionString });
  const found = institutions.filter(({ id }) => text === undefined || id === text.trim().toLowerCase());
  if (found.length > 0) return found;
  const which = text === undefined ? 'no institution on board' : `no institution ${text}`;
  throw new AppError('not-found', `There is ${which}: acquaint institution list shows them`);
}
