import type { LookupCorrespondent } from '#api/types.ts';
import type { KindByHeaders } from '#domain/kind-by-headers.ts';
import { listAddresses, type Message } from '#domain/message.ts';
import type { Outlook } from '#outlook/outlook.ts';
import type { Recognition } from './lookup-message.ts';

/** Milliseconds: nobody is kept waiting for what to see, and nothing is logged of somebody who is nobody. */
export const longestWaitToShow = 200;
export const longestWaitToLog = 2000;

export interface HeaderReader {
  /** The headers as they came; undefined where Outlook keeps them. Read once, and only when somebody asks. Never rejects. */
  readonly readText: () => Promise<string | undefined>;
  /**
   * Once the headers are read, or can't be, or Outlook has taken so many milliseconds over it; at once where they can say
   * nothing of anybody. Never rejects.
   */
  readonly whenRead: (recognition: Recognition, longestWait: number) => Promise<unknown>;
  /** What was recognised by the addresses, put right by what the headers say. */
  readonly apply: (recognition: Recognition) => Recognition;
}

interface HeaderReaderOptions {
  readonly message: Message;
  readonly readHeaders: Outlook['readHeaders'];
  readonly onFound?: () => void;
}

/**
 * The headers of one message, read here in the browser: they go nowhere. They tell newsletters, lists and robots whose
 * addresses look like anybody's. Where they can't be read, the addresses alone count.
 */
export function createHeaderReader({ message, readHeaders, onFound }: HeaderReaderOptions): HeaderReader {
  let kinds: ReadonlyMap<string, KindByHeaders> = new Map();

  let whole: Promise<string | undefined> | undefined;
  const readText = () => (whole ??= readHeaders(message).catch(() => undefined));

  async function read() {
    const text = await readText();
    if (text === undefined) return;
    const { listKindsByHeaders } = await import('./header-kinds.ts');
    kinds = listKindsByHeaders(
      text,
      listAddresses(message).map(({ emailAddress }) => emailAddress),
    );
    if (kinds.size > 0) onFound?.();
  }

  let reading: Promise<void> | undefined;
  return {
    readText,
    async whenRead({ correspondents }, longestWait) {
      if (!correspondents.some(({ answer }) => isOpen(answer))) return;
      reading ??= read().catch(() => undefined);
      await Promise.race([reading, new Promise((resolve) => setTimeout(resolve, longestWait))]);
    },
    apply: (recognition) => ({
      ...recognition,
      correspondents: recognition.correspondents.map(({ address, answer }) => {
        const found = kinds.get(address.emailAddress);
        return { address, answer: found && isOpen(answer) ? asNobody(answer, found) : answer };
      }),
    }),
  };
}

/** Somebody known stays who they are: a machine sends their holiday notice, but they are none. What was corrected stays, too. */
function isOpen({ kind, person, corrections = [] }: LookupCorrespondent): boolean {
  const isCorrected = corrections.some(({ change }) => change.what === 'kind');
  return (kind === 'external' || kind === 'personal') && !person && !isCorrected;
}

function asNobody({ emailAddress, corrections }: LookupCorrespondent, found: KindByHeaders): LookupCorrespondent {
  const { kind, reason } = found;
  return {
    emailAddress,
    kind,
    reason: { code: reason.code, params: { ...reason.params } },
    relationships: [],
    interactions: [],
    totals: { interactions: 0, colleagues: 0 },
    ...(corrections ? { corrections } : {}),
  };
}
