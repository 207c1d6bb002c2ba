import { introductionMail } from '#locales/introduction-mail.ts';
import type { OutgoingMail } from '#store/introduction-store.ts';
import type { Store } from '#store/store.ts';
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

/** What nobody's request brings about: from time to time, what is due is seen to. Several servers may do so side by side. */
export function startRounds(options: RoundsOptions): Rounds {
  const { log, every = 5_000 } = options;
  let timer: NodeJS.Timeout | undefined;
  let round = Promise.resolve();
  let isStopped = false;
  let isFailing = false;

  const next = () => {
    timer = setTimeout(() => {
      round = goRound(options, new Date()).then(
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

/** Requests for introductions go to those whose turn it is, and mail goes out. */
export async function goRound(options: Omit<RoundsOptions, 'every'>, now: Date): Promise<void> {
  const { store } = options;
  for (const institutionId of await store.listDueInstitutions(now)) {
    await store.seeToIntroductions({ institutionId, now });
    for (let mails = await store.claimMail({ institutionId, now }); mails.length > 0;) {
      for (const mail of mails) await deliver(options, institutionId, mail);
      mails = await store.claimMail({ institutionId, now });
    }
  }
}

async function deliver(
  { store, mailer, log }: RoundsOptions,
  institutionId: string,
  mail: OutgoingMail,
): Promise<void> {
  try {
    await mailer?.send({ id: mail.id, to: mail.to, language: mail.to.language ?? 'en-GB', ...write(mail) });
  } catch (error) {
    if (!(error instanceof MailError)) throw error;
    const { code, isFinal } = error;
    log('error', isFinal ? 'mail was refused' : 'mail did not go yet', {
      mail: mail.id,
      code,
      attempts: mail.attempts,
    });
    if (!isFinal) return;
  }
  await store.forgetMail({ institutionId, id: mail.id });
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
