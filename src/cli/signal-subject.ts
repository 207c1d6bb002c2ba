import { AppError } from '#domain/app-error.ts';
import { parseEmailAddress } from '#domain/email-address.ts';
import { findSubject } from '#store/signal-subject.ts';
import { asOwnerIn } from '#store/owner-session.ts';
import type { Ask } from '#store/session.ts';
import type { KnownSubject } from '#store/signals-store.ts';
import { chooseInstitution } from './chosen-institution.ts';
import { UsageError } from './command.ts';
import { readMailDomain } from './mail-domain.ts';
import { readOwnerUrl } from './owner-url.ts';

/** How commands say whom or what a signal is of. */
export const subjectOptions = {
  address: { type: 'string' },
  organisation: { type: 'string' },
  domain: { type: 'string' },
} as const;

export const subjectUsage = '--address ADDRESS | --organisation DOMAIN';

export const subjectHelp = `
  --address ADDRESS      a person, by one of the addresses
  --organisation DOMAIN  an organisation, by a mail domain of its own: everybody there
  --domain DOMAIN        a mail domain of the institution, where several are on board`;

export const storeHelp = `
  DATABASE_OWNER_URL     the store's address with its owner's role`;

interface Values {
  readonly address?: string | undefined;
  readonly organisation?: string | undefined;
  readonly domain?: string | undefined;
}

/** Finds whom or what the words name, and works on it in one transaction. */
export async function withSubject<T>(
  values: Values,
  environment: NodeJS.ProcessEnv,
  work: (ask: Ask, found: { readonly institutionId: string; readonly of: KnownSubject }) => Promise<T>,
): Promise<T> {
  const { subject, known } = readSubject(values);
  return await withInstitution(values.domain, environment, async (ask, { institutionId, name }) => {
    const of = await findSubject(ask, institutionId, { subject, known });
    if (!of) throw new AppError('not-found', `${name} knows no ${subject} with ${known}`);
    return await work(ask, { institutionId, of });
  });
}

export async function withInstitution<T>(
  domain: string | undefined,
  environment: NodeJS.ProcessEnv,
  work: (ask: Ask, institution: { readonly institutionId: string; readonly name: string }) => Promise<T>,
): Promise<T> {
  const connectionString = readOwnerUrl(environment);
  const { id, name } = await chooseInstitution(connectionString, domain);
  return await asOwnerIn(
    { connectionString, institutionId: id },
    async (ask) => await work(ask, { institutionId: id, name }),
  );
}

function readSubject({ address, organisation }: Values): Pick<KnownSubject, 'subject'> & { readonly known: string } {
  if ((address === undefined) === (organisation === undefined)) {
    throw new UsageError('Say either --address or --organisation');
  }
  if (organisation !== undefined) return { subject: 'organisation', known: readMailDomain(organisation) };
  const known = parseEmailAddress(address ?? '');
  if (!known) throw new UsageError('--address must be an e-mail address');
  return { subject: 'person', known };
}
