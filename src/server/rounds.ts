import { introductionMail } from '#locales/introduction-mail.ts';
import type { OutgoingMail } from '#store/introduction-store.ts';
import type { Store } from '#store/store.ts';
import { createMatching } from './match-links.ts';
import { moveForAWhile } from './import-steps.ts';
import { MailError, type Mailer } from './mailer.ts';
import type { Log } from './log.ts';

export interface RoundsOptions {
  readonly store: Store;
  /** Absent where the institution's mail server was not named: nothing is sent then. */
  readonly mailer?: Mailer | undefined;
  readonly log: Log;
  /** Milliseconds from one round to the next. */
  readonly every?: number;
}

export interface Rounds {
  /** Lets the round that is under way end. */
  readonly stop: () => Promise<void>;
}

/** Milliseconds from one look for what is too old to the next, once there is nothing more: days are what it goes by. */
const betweenLooks = 600_000;
/** The same for relationships that are counted by another half-life than the institution's. */
const betweenWeighings = 60_000;

/** The same for files that nobody reads on in, and for those that are to be forgotten. */
const betweenHalts = 30_000;

/** What nobody's request brings about: from time to time, what is due is seen to. Several servers may do so side by side. */
export function startRounds(options: RoundsOptions): Rounds {
  const { log, every = 5_000 } = options;
  let timer: NodeJS.Timeout | undefined;
  let round = Promise.resolve();
  let isStopped = false;
  let isFailing = false;
  let looksForOldAt = 0;
  let weighsAt = 0;
  const matching = createMatching(options);
  let looksForHaltedAt = 0;

  const next = () => {
    timer = setTimeout(() => {
      const now = new Date();
      round = goRound(options, now)
        .then(async () => {
          if (now.getTime() < looksForOldAt) return;
          const isOver = await removeOld(options, now);
          if (isOver) looksForOldAt = now.getTime() + betweenLooks;
        })
        .then(async () => {
          if (now.getTime() < weighsAt) return;
          const isOver = await weighByHalfLife(options);
          if (isOver) weighsAt = now.getTime() + betweenWeighings;
        })
        .then(async () => await matching(now))
        .then(async () => {
          if (now.getTime() < looksForHaltedAt) return;
          await goOnWithImports(options, now);
          looksForHaltedAt = now.getTime() + betweenHalts;
        })
        .then(
          () => void (isFailing = false),
          (error: unknown) => {
            // Once, not every few seconds, while the store is away.
            if (!isFailing) log('error', 'what is due could not be seen to', { error });
            isFailing = true;
          },
        );
      void round.then(() => isStopped || next());
    }, every);
    timer.unref();
  };
  next();
  return {
    async stop() {
      isStopped = true;
      clearTimeout(timer);
      await round;
    },
  };
}

/** Requests for introductions go to those whose turn it is, and then mail goes out: its server may keep everybody waiting. */
export async function goRound(options: Omit<RoundsOptions, 'every'>, now: Date): Promise<void> {
  const { store } = options;
  const due = await store.listDueInstitutions(now);
  for (const institutionId of due) await store.seeToIntroductions({ institutionId, now });
  for (const institutionId of due) {
    for (let mails = await store.claimMail({ institutionId, now }); mails.length > 0;) {
      for (const mail of mails) if ((await deliver(options, institutionId, mail)) === 'away') return;
      mails = await store.claimMail({ institutionId, now });
    }
  }
}

/** Removes what an institution keeps no longer, as much as one round has time for. Whether that was all. */
export async function removeOld(
  { store, log }: Pick<RoundsOptions, 'store' | 'log'>,
  now: Date,
  mostBatches = 10,
): Promise<boolean> {
  const removed = { interactions: 0, people: 0 };
  let isOver = true;
  for (const institutionId of await store.listInstitutionIds()) {
    let isDone = false;
    for (let batch = 0; batch < mostBatches && !isDone; batch += 1) {
      const { interactions, people } = await store.removeOld({ institutionId, now });
      removed.interactions += interactions;
      removed.people += people;
      isDone = interactions === 0;
    }
    isOver &&= isDone;
  }
  if (removed.interactions > 0) log('info', 'old interactions were removed', removed);
  return isOver;
}

/** Counts relationships by a half-life that has been changed, as many as one round has time for. Whether that was all. */
export async function weighByHalfLife({ store }: Pick<RoundsOptions, 'store'>, mostBatches = 40): Promise<boolean> {
  let isOver = true;
  for (const institutionId of await store.listInstitutionIds()) {
    let hasMore = true;
    for (let batch = 0; batch < mostBatches && hasMore; batch += 1) hasMore = await store.weighSome(institutionId);
    isOver &&= !hasMore;
  }
  return isOver;
}

/** Reads on in files whose server was ended, or whose page was closed, and forgets those that are old. */
export async function goOnWithImports({ store }: Pick<RoundsOptions, 'store'>, now: Date): Promise<void> {
  const since = new Date(now.getTime() - betweenHalts);
  for (const institutionId of await store.listInstitutionIds()) {
    await store.forgetImports({ institutionId, now });
    const halted = await store.listHaltedImports({ institutionId, since });
    const institution = halted.length === 0 ? undefined : await store.findInstitution(institutionId);
    if (!institution) continue;
    for (const importId of halted) await moveForAWhile(store, { institution, importId });
  }
}

/** `away` when its server is: what was claimed with it comes again by itself. */
async function deliver(
  { store, mailer, log }: RoundsOptions,
  institutionId: string,
  mail: OutgoingMail,
): Promise<'away' | undefined> {
  try {
    await mailer?.send({ id: mail.id, to: mail.to, language: mail.to.language ?? 'en-GB', ...write(mail) });
  } catch (error) {
    if (!(error instanceof MailError)) throw error;
    const { code, isFinal, isAway } = error;
    log('error', isFinal ? 'mail was refused' : 'mail did not go yet', {
      mail: mail.id,
      code,
      attempts: mail.attempts,
    });
    if (!isFinal) return isAway ? 'away' : undefined;
  }
  await store.forgetMail({ institutionId, id: mail.id });
  return undefined;
}

function write({ kind, to, about, colleague, answer, expiresAt }: OutgoingMail) {
  const facts = { reader: to.displayName, about };
  return introductionMail(
    to.language,
    kind === 'introduction-asked'
      ? { ...facts, kind, asker: colleague ?? '', expiresAt }
      : { ...facts, kind, answer: answer ?? 'let-me-write-first', colleague },
  );
}
