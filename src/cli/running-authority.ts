import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { z } from 'zod';
import { AppError } from '#domain/app-error.ts';

/** The development sign-in authority beside a product that `npm start` runs. */
export interface RunningAuthority {
  readonly productPort: number;
  /** Where it keeps its certificate. */
  readonly dataFolder: string;
}

export type SampleColleague = z.infer<typeof sampleColleague>;

const sampleColleague = z.object({
  emailAddress: z.string(),
  displayName: z.string(),
  unit: z.string(),
  institution: z.string(),
  tenantId: z.string(),
});

/** The development client, the same in every installation. */
const clientId = 'a1f0c0de-ac00-4a1c-9a17-ac9a1a700001';
const timeLimit = 10_000;

/** In a stable order, the first institution's first. */
export async function listSampleColleagues(authority: RunningAuthority): Promise<readonly SampleColleague[]> {
  const answer = await ask(authority, '/colleagues');
  return readJson(authority, answer, z.array(sampleColleague));
}

export async function requestToken(
  authority: RunningAuthority,
  colleague: Pick<SampleColleague, 'tenantId' | 'emailAddress'>,
): Promise<string> {
  const answer = await ask(authority, `/${colleague.tenantId}/v2.0/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'urn:acquaint:colleague',
      client_id: clientId,
      username: colleague.emailAddress,
      scope: `api://${clientId}/access_as_user openid profile offline_access`,
      redirect_uri: `brk-multihub://localhost:${authority.productPort}`,
    }),
  });
  return (await readJson(authority, answer, z.object({ access_token: z.string().min(1) }))).access_token;
}

async function ask(authority: RunningAuthority, path: string, init?: RequestInit): Promise<Response> {
  trustOwnCertificate(authority);
  try {
    return await fetch(`https://localhost:${authority.productPort + 2}${path}`, {
      ...init,
      signal: AbortSignal.timeout(timeLimit),
    });
  } catch (cause) {
    throw explain(authority, cause);
  }
}

async function readJson<Value>(
  authority: RunningAuthority,
  answer: Response,
  schema: z.ZodType<Value>,
): Promise<Value> {
  const parsed = schema.safeParse(answer.ok ? await answer.json().catch(() => undefined) : undefined);
  if (parsed.success) return parsed.data;
  throw new AppError(
    'sign-in-unavailable',
    `What runs on port ${authority.productPort + 2} is not the sign-in authority that npm start runs, or refuses this (HTTP ${answer.status})`,
  );
}

function trustOwnCertificate({ dataFolder }: RunningAuthority): void {
  const file = join(dataFolder, 'certificate', 'ca.crt');
  if (!existsSync(file)) return; // what listens, if anything does, is another folder's
  setDefaultCACertificates([...getCACertificates('default'), readFileSync(file, 'utf8')]);
}

function explain({ productPort, dataFolder }: RunningAuthority, cause: unknown): AppError {
  const port = productPort + 2;
  const reason = cause instanceof Error && cause.cause instanceof Error ? cause.cause : undefined;
  const code = reason && 'code' in reason ? String(reason.code) : '';
  const message = certificateRefusals.test(code)
    ? `What listens on port ${port} has not the certificate in ${dataFolder}: set ACQUAINT_DATA to the folder that npm start was given`
    : `No sign-in authority answers on port ${port} of this machine: run npm start, or name its port with --port`;
  return new AppError('sign-in-unavailable', message, { cause });
}

/** OpenSSL's names for a certificate that nobody who is trusted has signed. */
const certificateRefusals = /CERT|SIGNATURE/;
