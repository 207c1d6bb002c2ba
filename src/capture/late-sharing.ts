import { loggedIn } from './lookup-message.ts';
import type { SessionOptions } from './session.ts';
import type { Sharing, SharingOptions } from './sharing.ts';

export interface LateSharing {
  /** Never rejects. */
  readonly load: () => Promise<void>;
  /** Undefined until it is loaded: then it is logged as the server has it start out. */
  readonly current: () => Sharing | undefined;
}

interface LateSharingOptions extends Omit<SharingOptions, 'onFailed'>, Pick<SessionOptions, 'onMissed'> {
  /** Aborted once the session is closed: until then, what goes wrong is shown where it was clicked. */
  readonly signal: AbortSignal;
}

/** Who sees what is logged, by code that comes while the server is asked: what is shown first must not wait for it. */
export function createLateSharing({ signal, onMissed, ...options }: LateSharingOptions): LateSharing {
  let sharing: Sharing | undefined;
  let loading: Promise<void> | undefined;

  const onFailed: NonNullable<SharingOptions['onFailed']> = ({ error }, repeat) => {
    if (signal.aborted) onMissed({ subject: options.message()?.subject ?? '', action: 'share', error }, repeat);
  };

  async function load() {
    const { createSharing } = await import('./sharing.ts');
    sharing = createSharing({ ...options, onFailed });
    const known = options.recognition();
    if (known) sharing.believe(loggedIn(known));
  }

  return { load: () => (loading ??= load().catch(() => undefined)), current: () => sharing };
}
