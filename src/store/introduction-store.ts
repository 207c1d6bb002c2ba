import type { IntroductionAnswer, ToldAnswer } from '#domain/introduction.ts';
import type { Colleague, Reader, Viewer } from './store.ts';

/** What colleagues ask of those behind a tie. Times go in as dates, so that a request's course doesn't hang on the clock here. */
export interface IntroductionStore {
  /**
   * Asking again for one that stands is the same request; a note that is given then is its note. `named` when those who know them are named to the asker anyhow,
   * `nobody` when there is no tie, be the person or organisation there or not.
   */
  readonly askForIntroduction: (
    input: Reader & {
      readonly about: About;
      readonly note: string;
      readonly now: Date;
      readonly expiresAt: Date;
    },
  ) => Promise<{ readonly created: boolean; readonly asked: AskedIntroduction } | 'named' | 'nobody' | 'too-many'>;
  readonly listIntroductions: (input: Reader & { readonly now: Date }) => Promise<Introductions>;
  /** What has been answered to these is new no longer. */
  readonly seeIntroductions: (input: Viewer & { readonly ids: readonly string[]; readonly now: Date }) => Promise<void>;
  /** Withdrawing twice is `withdrawn` twice. */
  readonly withdrawIntroduction: (
    input: Viewer & { readonly id: string; readonly now: Date },
  ) => Promise<'withdrawn' | 'unknown'>;
  /** By the id under which the request is received. `over` when it was answered or has expired. */
  readonly answerIntroduction: (
    input: Viewer & {
      readonly id: string;
      readonly answer: IntroductionAnswer;
      readonly note: string;
      readonly now: Date;
    },
  ) => Promise<'answered' | 'over' | 'unknown'>;
  /** `over` once who asked may have seen it. */
  readonly takeAnswerBack: (
    input: Viewer & { readonly id: string; readonly now: Date },
  ) => Promise<'taken-back' | 'over' | 'unknown'>;
  /** Lifting twice is `lifted` twice. */
  readonly liftIntroductionRefusal: (input: Viewer & { readonly id: string; readonly now: Date }) => Promise<void>;
  /** The institutions that have requests to see to, or mail to send. */
  readonly listDueInstitutions: (now: Date) => Promise<readonly string[]>;
  /** Passes requests on to the next colleague where it is time, and forgets those that are long over. */
  readonly seeToIntroductions: (input: { readonly institutionId: string; readonly now: Date }) => Promise<void>;
  /** Mail to send now; unless it is said to be gone it comes again, each time after a longer while. */
  readonly claimMail: (input: {
    readonly institutionId: string;
    readonly now: Date;
  }) => Promise<readonly OutgoingMail[]>;
  readonly forgetMail: (input: { readonly institutionId: string; readonly id: string }) => Promise<void>;
}

/** A person or an organisation. */
export interface About {
  readonly subject: 'person' | 'organisation';
  readonly id: string;
}

export interface Introductions {
  /** Latest first, as the next. */
  readonly asked: readonly AskedIntroduction[];
  readonly received: readonly ReceivedIntroduction[];
  readonly refusals: readonly (About & { readonly refusalId: string; readonly name: string })[];
}

/** A request as its asker sees it: the same whoever was asked and whatever they said, but for what they let the asker know. */
export interface AskedIntroduction {
  readonly id: string;
  readonly about: About & { readonly name: string };
  readonly note: string;
  readonly askedAt: string;
  readonly expiresAt: string;
  readonly state: 'asked' | 'answered' | 'expired';
  /** Those that the asker has not looked at. */
  readonly isNew: boolean;
  readonly answers: readonly {
    readonly answer: ToldAnswer;
    readonly note: string;
    readonly at: string;
    /** Only with `yes`. */
    readonly colleague?: Colleague;
  }[];
}

/** A request as the colleague sees it who is asked. */
export interface ReceivedIntroduction {
  /** Not the asker's id of it. */
  readonly id: string;
  readonly about: About & { readonly name: string };
  readonly asker: Colleague;
  readonly note: string;
  readonly askedAt: string;
  readonly expiresAt: string;
  /** They said that they would write first; `yes` may follow. */
  readonly answer?: 'let-me-write-first';
}

export interface OutgoingMail {
  readonly id: string;
  readonly kind: 'introduction-asked' | 'introduction-answered';
  readonly to: { readonly displayName: string; readonly emailAddress: string; readonly language?: string };
  readonly attempts: number;
  /** Who asks; or, of an answer, who is named by it. */
  readonly colleague?: string;
  /** The person's or organisation's name. */
  readonly about: string;
  readonly answer?: ToldAnswer;
  readonly expiresAt: string;
}
