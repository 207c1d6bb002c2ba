import type { LinkKind } from '#domain/link.ts';
import { amina, type TestServer } from '../harness/test-server.ts';

export const admin = { ...amina, roles: ['Administrator'] };

export const grant = (key: string, more: object = {}) => ({ key, kind: 'grant', title: `Grant ${key}`, ...more });

/** What tests of connected systems do over and over. */
export function sendingLinks(now: () => TestServer) {
  let made = 0;

  async function connect(more: { kinds?: LinkKind[]; perMinute?: number; code?: string } = {}) {
    made += 1;
    const { code = `system-${String(made)}`, kinds = ['grant', 'invoice'], perMinute = 6000 } = more;
    const body = { name: `System ${String(made)}`, code, kinds, perMinute };
    return { code, ...(await now().clientFor(admin).addConnectedSystem({ body })) };
  }

  async function send(path: string, key: string, method: string, body?: unknown) {
    const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' };
    return await now().send(path, { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
  }

  return { connect, send };
}
