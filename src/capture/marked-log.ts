import type { DraftMark } from '#domain/draft-mark.ts';
import type { LateSharing } from './late-sharing.ts';
import type { LoggingSwitch } from './logging.ts';

interface MarkedLogOptions {
  readonly logging: LoggingSwitch;
  readonly choices: Map<string, boolean>;
  readonly canLog: () => boolean;
  readonly late: Pick<LateSharing, 'current'>;
}

/** Logs what was to be logged when it was sent. Its mark stays until that is done, by itself or by a click. */
export function createMarkedLog({ logging, choices, canLog, late }: MarkedLogOptions) {
  let pending: (() => Promise<void>) | undefined;

  async function forget() {
    const forgetMark = pending;
    pending = undefined;
    await forgetMark?.();
  }

  return {
    /** As the mark says, once it is known who is on it. */
    async log(mark: DraftMark, forgetMark: () => Promise<void>): Promise<void> {
      pending = forgetMark;
      late.current()?.start(mark.visibility);
      for (const [emailAddress, isIncluded] of Object.entries(mark.choices)) choices.set(emailAddress, isIncluded);
      if (canLog()) await logging.want(true);
      if (logging.current().error === undefined) await forget();
    },
    /** It was logged or taken back by a click: whoever takes it back must not find it logged again. */
    forget,
  };
}
