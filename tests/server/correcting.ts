import { schemas } from '#api/schemas.ts';
import type { CorrectRequest, LogRequest } from '#api/types.ts';
import { amina, logRequest, type TestServer } from '../harness/test-server.ts';

/** What the tests of corrections do over and over, as one colleague or another. */
export function correcting(server: () => TestServer) {
  const lookupAll = async (correspondents: { emailAddress: string; displayName?: string }[], as = amina) => {
    const answer = await server().clientFor(as).lookup({ body: { correspondents } });
    return schemas.lookup.response.parse(answer).correspondents;
  };
  return {
    lookupAll,
    lookup: async (emailAddress: string, as = amina, displayName?: string) => {
      const [one] = await lookupAll([{ emailAddress, ...(displayName === undefined ? {} : { displayName }) }], as);
      if (!one) throw new Error('A lookup answers each correspondent');
      return one;
    },
    correct: async (emailAddress: string, more: Partial<CorrectRequest>, as = amina): Promise<string> => {
      const body = { emailAddress, appliesTo: 'address', scope: 'mine', ...more } as CorrectRequest; // a cast: each test gives the change
      return (await server().clientFor(as).correct({ body })).id;
    },
    undo: (id: string, as = amina) => server().clientFor(as).undoCorrection({ params: { id } }),
    /** Logs a message of its own from the first to the others. */
    log: (addresses: readonly string[], more: Partial<LogRequest> & { readonly name?: string } = {}, as = amina) => {
      const { name, ...rest } = more;
      const [from = '', ...others] = addresses;
      const body = logRequest({
        internetMessageId: `<${crypto.randomUUID()}@x.example>`,
        from: { emailAddress: from, displayName: name ?? from },
        correspondents: others.map((emailAddress) => ({ emailAddress })),
        ...rest,
      });
      return server().clientFor(as).logInteraction({ body });
    },
  };
}

export function toKind(kind: 'external' | 'personal' | 'colleague' | 'hidden') {
  return { change: { what: 'kind', kind } } as const;
}
