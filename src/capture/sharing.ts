import type { PaneClient } from '#api/client.ts';
import type { LogRequest } from '#api/types.ts';
import { choosable, defaultVisibility } from '#domain/default-visibility.ts';
import { domainOf, parseEmailAddress } from '#domain/email-address.ts';
import { forbiddingRule } from '#domain/log-rule.ts';
import { markingOf } from '#domain/marking-by-headers.ts';
import { isMarked, unmarked, withoutHarmless, type Marking, type SensitivityLabel } from '#domain/marking.ts';
import { parseMessageHeaders } from '#domain/message-headers.ts';
import type { Message } from '#domain/message.ts';
import type { LogRule } from '#domain/policy.ts';
import type { Visibility } from '#domain/visibility.ts';
import type { SharingState } from './capture-state.ts';
import { errorCodeOf } from './error-code.ts';
import type { Recognition } from './lookup-message.ts';

export interface SharingOptions {
  readonly client: Pick<PaneClient, 'changeContribution'>;
  /** As far as it is known by now, as is the next. */
  readonly message: () => Message | undefined;
  readonly recognition: () => Recognition | undefined;
  /** Undefined where Outlook keeps them. */
  readonly readHeaders: () => Promise<string | undefined>;
  readonly onChange?: () => void;
  /** The headers have told that it is one to be careful with. */
  readonly onMarked?: () => void;
  /** The server has changed what was logged. */
  readonly onSettled?: () => void;
  /** It could not be changed; it can be tried again. */
  readonly onFailed?: (
    failed: { readonly error: NonNullable<SharingState['error']> },
    repeat: () => Promise<void>,
  ) => void;
}

/** What is logged, as the server keeps it. */
interface Logged {
  readonly id: string;
  readonly visibility: Visibility;
}

/** Who will see what is logged of one message, and who does. */
export interface Sharing {
  /** Reads how the message is marked, as far as Outlook tells that within so many milliseconds. Never rejects. */
  readonly whenMarked: (longestWait: number) => Promise<void>;
  /** By which of the institution's rules it may not be logged. */
  readonly forbiddenBy: () => LogRule | undefined;
  /** Undefined until the server has answered. */
  readonly describe: () => SharingState | undefined;
  /** Before it is logged only remembered; what is logged is changed. Never rejects. */
  readonly choose: (visibility: Visibility) => Promise<void>;
  /** As a mark says that was put on its draft; nothing is changed by it. */
  readonly start: (visibility: Visibility | undefined) => void;
  /** What the colleague has chosen; undefined where it is as it starts out. */
  readonly chosen: () => Visibility | undefined;
  /** What logging says of it. */
  readonly forLog: () => Pick<LogRequest, 'visibility' | 'sensitivity' | 'labels'>;
  /** It was logged just now: if something else is chosen meanwhile, that is brought about. */
  readonly landed: (logged: Logged) => void;
  /** What the server says; a change that is under way is believed instead. */
  readonly believe: (logged: Logged | undefined) => void;
}

export function createSharing(options: SharingOptions): Sharing {
  const { client, message, recognition, onChange } = options;
  let read: Marking = unmarked;
  let reading: Promise<void> | undefined;
  let chosen: Visibility | undefined;
  let logged: Logged | undefined;
  let failure: SharingState['error'];
  let working: Promise<void> | undefined;

  const marking = () => message()?.marking ?? read;
  const harmlessLabels = () => recognition()?.settings?.harmlessLabels ?? [];
  const mailbox = () => recognition()?.mailbox?.emailAddress;

  async function readMarking() {
    const text = await options.readHeaders().catch(() => undefined);
    if (text === undefined) return;
    read = markingOf(parseMessageHeaders(text));
    if (isMarked(read, harmlessLabels())) options.onMarked?.();
  }

  function startsAs(): Visibility | undefined {
    const sharing = recognition()?.settings?.sharing;
    if (!sharing) return undefined;
    const { visibility: preferred, allowed } = sharing;
    return defaultVisibility({
      preferred,
      allowed,
      isMarked: isMarked(marking(), harmlessLabels()),
      isForAnother: mailbox() !== undefined,
    });
  }

  const current = () => chosen ?? logged?.visibility ?? startsAs();

  async function bringAbout() {
    while (logged && chosen !== undefined && chosen !== logged.visibility) {
      const wanted = chosen;
      const inMailbox = mailbox();
      try {
        await client.changeContribution({
          params: { id: logged.id },
          body: { visibility: wanted, ...(inMailbox === undefined ? {} : { mailbox: inMailbox }) },
        });
        // It may have been taken back meanwhile.
        if (logged) logged = { ...logged, visibility: wanted };
      } catch (error) {
        if (chosen !== wanted) continue;
        failure = errorCodeOf(error);
        chosen = undefined;
        options.onFailed?.({ error: failure }, () => choose(wanted));
      }
    }
    working = undefined;
    onChange?.();
    if (failure === undefined) options.onSettled?.();
  }

  async function choose(visibility: Visibility) {
    chosen = visibility;
    failure = undefined;
    if (logged && logged.visibility !== visibility) working ??= bringAbout();
    onChange?.();
    await working;
  }

  return {
    async whenMarked(longestWait) {
      reading ??= readMarking();
      await Promise.race([reading, new Promise((resolve) => setTimeout(resolve, longestWait))]);
    },
    forbiddenBy() {
      const { settings, correspondents = [] } = recognition() ?? {};
      const domains = correspondents.flatMap(({ answer }) => {
        const address = parseEmailAddress(answer.emailAddress);
        return address ? [domainOf(address)] : [];
      });
      const subject = message()?.subject ?? '';
      return forbiddingRule(settings?.logRules ?? [], { labels: marking().labels, domains, subject });
    },
    describe() {
      const { settings } = recognition() ?? {};
      const visibility = current();
      if (!settings || visibility === undefined) return undefined;
      const { sharing, words } = settings;
      const isAsMarked = chosen === undefined && logged === undefined && isMarked(marking(), harmlessLabels());
      return {
        visibility,
        choices: choosable({ allowed: sharing.allowed, isForAnother: mailbox() !== undefined }),
        sharing,
        ...(words ? { words } : {}),
        ...(isAsMarked ? { marking: withoutHarmless(marking(), harmlessLabels()) } : {}),
        isSettled: working === undefined,
        ...(failure === undefined ? {} : { error: failure }),
      };
    },
    choose,
    start(visibility) {
      chosen = visibility;
    },
    chosen: () => chosen,
    forLog() {
      const { sensitivity, labels } = marking();
      const visibility = current();
      return {
        ...(visibility === undefined ? {} : { visibility }),
        ...(sensitivity === undefined ? {} : { sensitivity }),
        ...(labels.length > 0 ? { labels: labels.slice(0, mostLabels).map(limitLabel) } : {}),
      };
    },
    landed(now) {
      logged = now;
      if (chosen !== undefined && chosen !== now.visibility) working ??= bringAbout();
    },
    believe(now) {
      if (working) return;
      // Taken back, it is as it was for whoever logs it again; and what was changed elsewhere is so here.
      if (now) chosen = undefined;
      else if (logged && logged.visibility !== startsAs()) chosen ??= logged.visibility;
      logged = now;
    },
  };
}

// Limits of the API's schema, which a browser bundle can't import.
const longestLabel = 300;
const mostLabels = 100;

function limitLabel({ id, name }: SensitivityLabel): SensitivityLabel {
  return { id: id.slice(0, longestLabel), ...(name === undefined ? {} : { name: name.slice(0, longestLabel) }) };
}
