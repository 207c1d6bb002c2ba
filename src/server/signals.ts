import type { ParsedBody } from '#api/types.ts';
import { AppError } from '#domain/app-error.ts';
import { canBeIncluded } from '#domain/correspondent.ts';
import { unitAndAbove } from '#domain/visibility.ts';
import type { Signal, SignalContent, SignalRefusal, SignalSubject } from '#store/signals-store.ts';
import type { SignedIn } from './authenticate.ts';
import type { Handler } from './handlers.ts';
import { invalidInput } from './input-issues.ts';
import { readerOf } from './reader.ts';
import { recognitionFor } from './recognise.ts';

export const listPersonSignals: Handler<'listPersonSignals'> = async ({ signedIn, store, params }) => {
  const of = { subject: 'person', id: params.id } as const;
  const signals = await store.listSignals({ ...readerOf(signedIn), of });
  if (!signals) throw new AppError('not-found', 'There is no person with this id');
  return { status: 200, body: { signals } };
};

export const listOrganisationSignals: Handler<'listOrganisationSignals'> = async ({ signedIn, store, params }) => {
  const of = { subject: 'organisation', id: params.id } as const;
  const signals = await store.listSignals({ ...readerOf(signedIn), of });
  if (!signals) throw new AppError('not-found', 'There is no organisation with this id');
  return { status: 200, body: { signals } };
};

export const addSignal: Handler<'addSignal'> = async ({ signedIn, store, body }) => {
  const of = readSubject(body.of, signedIn);
  const added = await store.addSignal({ ...readerOf(signedIn), of, content: readContent(body.signal) });
  if (typeof added === 'string') throw refuse(added, 'There is no person or organisation with this id');
  const { subject, id } = added.of;
  return { status: 201, body: { id: added.id, ...(subject === 'person' ? { personId: id } : { organisationId: id }) } };
};

export const changeSignal: Handler<'changeSignal'> = async ({ signedIn, store, params, body }) => {
  const change = { ...readerOf(signedIn), signalId: params.id, content: readContent(body) };
  const outcome = await store.changeSignal(change);
  if (outcome !== 'changed') throw refuse(outcome, 'There is no signal with this id');
  return { status: 204, body: undefined };
};

export const removeSignal: Handler<'removeSignal'> = async ({ signedIn, store, params }) => {
  const outcome = await store.removeSignal({ ...readerOf(signedIn), signalId: params.id });
  if (outcome === 'unknown') throw new AppError('not-found', 'There is no signal with this id');
  return { status: 204, body: undefined };
};

/** What this colleague is told: whoever is the steward, or of the unit that is, need not ask themself. */
export function signalsFor(signedIn: SignedIn, signals: readonly Signal[]): readonly Signal[] {
  const { colleague, institution } = signedIn;
  const own = colleague.unitId === undefined ? [] : unitAndAbove(colleague.unitId, institution.units);
  return signals.filter(({ steward }) => {
    if (!steward) return true;
    if (steward.unit) return !own.some(({ id }) => id === steward.unit?.id);
    return !steward.colleagues.some(({ id }) => id === colleague.id);
  });
}

type AddBody = ParsedBody<'addSignal'>;

function readSubject(of: AddBody['of'], { institution }: SignedIn): SignalSubject {
  if ('personId' in of) return { subject: 'person', id: of.personId };
  if ('organisationId' in of) return { subject: 'organisation', id: of.organisationId };
  const { displayName } = of;
  const recognition = recognitionFor(institution);
  const { kind, emailAddress } = recognition.kindOf(of.emailAddress);
  if (!emailAddress || !canBeIncluded(kind)) {
    throw invalidInput([
      { path: 'of.emailAddress', message: 'must be the address of somebody outside the institution' },
    ]);
  }
  return { emailAddress, displayName, organisationDomains: recognition.organisationDomainsOf(emailAddress) };
}

function readContent(signal: AddBody['signal']): SignalContent {
  const { kind, text, source, saidOn } = signal;
  const content = { kind, text, source, saidOn };
  if (signal.kind === 'check') return { ...content, check: signal.check };
  if (signal.kind !== 'steward') return content;
  const { colleagueId, unitId = '' } = signal;
  return { ...content, steward: colleagueId === undefined ? { unitId } : { colleagueId } };
}

function refuse(refusal: SignalRefusal, whenUnknown: string): AppError {
  switch (refusal) {
    case 'unknown':
      return new AppError('not-found', whenUnknown);
    case 'unknown-steward':
      return invalidInput([
        { path: 'signal.colleagueId', message: 'must be a colleague or a unit of the institution' },
      ]);
    case 'other-kind':
      return invalidInput([{ path: 'kind', message: 'must be the kind that the signal has' }]);
    case 'too-many':
      return invalidInput([{ path: 'signal', message: 'must be one of at most 50 of one person or organisation' }]);
  }
}
