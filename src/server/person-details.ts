import { AppError } from '#domain/app-error.ts';
import { normaliseDetail, type PersonDetailKind } from '#domain/person-detail.ts';
import type { Handler } from './handlers.ts';
import { invalidInput } from './input-issues.ts';
import { readerOf } from './reader.ts';

export const keepPersonDetail: Handler<'keepPersonDetail'> = async ({ signedIn, store, params, body }) => {
  const { kind } = body;
  const value = normaliseDetail(body);
  if (value === undefined) throw invalidInput([{ path: 'value', message: expectations[kind] }]);
  const kept = await store.keepPersonDetail({ ...readerOf(signedIn), personId: params.id, kind, value });
  if (!kept) throw new AppError('not-found', 'There is no person with this id');
  return { status: kept.created ? 201 : 200, body: { id: kept.id } };
};

export const removePersonDetail: Handler<'removePersonDetail'> = async ({ signedIn, store, params }) => {
  const detail = { personId: params.id, detailId: params.detailId };
  const outcome = await store.removePersonDetail({ ...readerOf(signedIn), ...detail });
  if (outcome === 'unknown') throw new AppError('not-found', 'There is no such detail of a person with this id');
  return { status: 204, body: undefined };
};

const expectations: Readonly<Record<PersonDetailKind, string>> = {
  'job-title': 'must have 1 to 200 characters',
  organisation: 'must have 1 to 200 characters',
  phone: 'must be a telephone number with its country’s, such as +44 1904 320000',
  orcid: 'must be an ORCID iD, such as 0000-0002-1825-0097',
  'web-address': 'must be a web address that begins with https: or http:',
};
