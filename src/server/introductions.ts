import { AppError } from '#domain/app-error.ts';
import type { About } from '#store/introduction-store.ts';
import type { Handler } from './handlers.ts';
import { readerOf } from './reader.ts';
import type { SignedIn } from './authenticate.ts';

const day = 24 * 60 * 60 * 1000;

/** Asks whoever stands behind a tie. Whether that is one colleague or several, and who, the answer doesn't say. */
export const askForIntroduction: Handler<'askForIntroduction'> = async ({ signedIn, store, body }) => {
  const { policy } = signedIn.institution;
  const now = new Date();
  const outcome = await store.askForIntroduction({
    ...readerOf(signedIn),
    about: readAbout(body),
    note: body.note?.trim() ?? '',
    now,
    expiresAt: new Date(now.getTime() + policy.introductionDays * day),
  });
  if (outcome === 'named') {
    throw new AppError('known-by-name', 'You see who knows them by name: write to that colleague');
  }
  if (outcome === 'nobody') throw new AppError('not-found', 'There is nobody here to ask about this one');
  if (outcome === 'too-many') {
    throw new AppError('too-many-introductions', 'You have asked for as many introductions as one may at a time');
  }
  return { status: outcome.created ? 201 : 200, body: outcome.asked };
};

export const listIntroductions: Handler<'listIntroductions'> = async ({ signedIn, store }) => {
  const { refusals, ...lists } = await store.listIntroductions({ ...readerOf(signedIn), now: new Date() });
  const refused = refusals.map(({ refusalId, ...about }) => ({ id: refusalId, about }));
  return { status: 200, body: { ...lists, refusals: refused } };
};

export const seeIntroductions: Handler<'seeIntroductions'> = async ({ signedIn, store, body }) => {
  await store.seeIntroductions({ ...viewerOf(signedIn), ids: body.ids, now: new Date() });
  return { status: 204, body: undefined };
};

export const withdrawIntroduction: Handler<'withdrawIntroduction'> = async ({ signedIn, store, params }) => {
  const outcome = await store.withdrawIntroduction({ ...viewerOf(signedIn), id: params.id, now: new Date() });
  if (outcome === 'unknown') throw new AppError('not-found', 'You have not asked for an introduction with this id');
  return { status: 204, body: undefined };
};

export const answerIntroduction: Handler<'answerIntroduction'> = async ({ signedIn, store, params, body }) => {
  const outcome = await store.answerIntroduction({
    ...viewerOf(signedIn),
    id: params.id,
    answer: body.answer,
    note: body.note?.trim() ?? '',
    now: new Date(),
  });
  return readOutcome(outcome);
};

export const takeIntroductionAnswerBack: Handler<'takeIntroductionAnswerBack'> = async (request) => {
  const { signedIn, store, params } = request;
  return readOutcome(await store.takeAnswerBack({ ...viewerOf(signedIn), id: params.id, now: new Date() }));
};

export const liftIntroductionRefusal: Handler<'liftIntroductionRefusal'> = async ({ signedIn, store, params }) => {
  await store.liftIntroductionRefusal({ ...viewerOf(signedIn), id: params.id, now: new Date() });
  return { status: 204, body: undefined };
};

function readOutcome(outcome: string) {
  if (outcome === 'unknown') throw new AppError('not-found', 'You have not received a request with this id');
  if (outcome === 'over') throw new AppError('introduction-over', 'This request has been answered or is over');
  return { status: 204, body: undefined } as const;
}

function viewerOf({ institution, colleague }: SignedIn) {
  return { institutionId: institution.id, colleagueId: colleague.id };
}

function readAbout(body: { readonly personId: string } | { readonly organisationId: string }): About {
  return 'personId' in body
    ? { subject: 'person', id: body.personId }
    : { subject: 'organisation', id: body.organisationId };
}
