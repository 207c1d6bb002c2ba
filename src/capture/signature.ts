import type { PersonDetailValue } from '#domain/person-detail.ts';
import type { Message } from '#domain/message.ts';
import type { Outlook } from '#outlook/outlook.ts';
import type { CaptureCorrespondent } from './capture-state.ts';

/** Something that a signature says of its sender, and the line that says it. */
export interface FoundDetail extends PersonDetailValue {
  readonly line: string;
}

export interface SignatureReader {
  /** What the sender's signature says, as far as it is read; it begins to be with the first sender who is, or may become, known here. */
  readonly foundOf: (sender: CaptureCorrespondent) => readonly FoundDetail[];
}

interface SignatureReaderOptions {
  readonly message: Message;
  /** The colleague's own, who reads it. */
  readonly myAddress: string | undefined;
  readonly readBody: Outlook['readBody'];
  readonly onFound: () => void;
}

/**
 * The signature of one message, read here in the browser: the body goes nowhere. Where it can't be read there are no
 * suggestions, and nothing is said: nobody has asked for them.
 */
export function createSignatureReader({
  message,
  myAddress = '',
  readBody,
  onFound,
}: SignatureReaderOptions): SignatureReader {
  let found: readonly FoundDetail[] = [];
  let isAsked = false;

  async function read({ emailAddress, displayName, person }: CaptureCorrespondent) {
    await becomeIdle();
    const body = await readBody(message);
    if (body === undefined || body.trim() === '') return;
    const { listSuggestions } = await import('./signature-suggestions.ts');
    found = listSuggestions(body, {
      emailAddress,
      name: displayName ?? person?.displayName,
      institutionDomains: [myAddress.slice(myAddress.lastIndexOf('@') + 1)],
    });
    if (found.length > 0) onFound();
  }

  return {
    foundOf(sender) {
      if (!sender.canBeIncluded || (!sender.person && !sender.isIncluded)) return [];
      if (!isAsked) read(sender).catch(() => undefined);
      isAsked = true;
      return found;
    },
  };
}

/** Once who it is has been painted: the rules weigh more than half of the pane. Some clients' browsers can't tell. */
function becomeIdle(): Promise<void> {
  return new Promise((resolve) => {
    if (typeof requestIdleCallback === 'function') requestIdleCallback(() => resolve(), { timeout: 500 });
    else setTimeout(resolve);
  });
}
