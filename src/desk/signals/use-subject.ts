import type { Body, Signal } from '#api/types.ts';
import type { Client } from '#api/client.ts';
import { AppError } from '#domain/app-error.ts';
import { useAnswer, type Answer } from '../use-answer.ts';
import { useDesk } from '../use-desk.ts';

/** Whom or what the page is about; an address is of somebody who may be nobody here yet. */
export type Asked = { readonly person: string } | { readonly organisation: string } | { readonly address: string };

export interface Subject {
  readonly of: Body<'addSignal'>['of'];
  readonly name: string;
  readonly signals: readonly Signal[];
  /** A person's. */
  readonly organisation?: { readonly id: string; readonly name: string } | undefined;
}

export function signalsPageOf(asked: Asked): string {
  return `/desk/signals?${new URLSearchParams(Object.entries(asked))}`;
}

/** Undefined where the page's address names nobody. */
export function readAsked(address: string): Asked | undefined {
  const query = new URLSearchParams(address.replace(/^[^?]*/, ''));
  const [person, organisation, emailAddress] = ['person', 'organisation', 'address'].map((key) => query.get(key));
  if (person) return { person };
  if (organisation) return { organisation };
  return emailAddress ? { address: emailAddress } : undefined;
}

export function useSubject(asked: Asked): Answer<Subject> {
  const { client } = useDesk();
  return useAnswer(() => readSubject(client, asked));
}

async function readSubject(client: Client, asked: Asked): Promise<Subject> {
  if ('person' in asked) return await readPerson(client, asked.person);
  if ('organisation' in asked) {
    const params = { id: asked.organisation };
    const [{ name }, { signals }] = await Promise.all([
      client.getOrganisation({ params }),
      client.listOrganisationSignals({ params }),
    ]);
    return { of: { organisationId: params.id }, name, signals };
  }
  const body = { correspondents: [{ emailAddress: asked.address }] };
  const [found] = (await client.lookup({ body })).correspondents;
  if (found?.person) return await readPerson(client, found.person.id);
  if (found?.kind !== 'external' && found?.kind !== 'personal') {
    throw new AppError('not-found', 'Signals are of people outside');
  }
  const { emailAddress, organisation } = found;
  // What is of the organisation is on the organisation's own page.
  return { of: { emailAddress }, name: emailAddress, signals: [], organisation };
}

async function readPerson(client: Client, id: string): Promise<Subject> {
  const params = { id };
  const [{ displayName, organisation }, { signals }] = await Promise.all([
    client.getPerson({ params }),
    client.listPersonSignals({ params }),
  ]);
  return { of: { personId: id }, name: displayName, signals, organisation };
}
