import type { LookupCorrespondent } from '#api/types.ts';
import type { KindReason } from '#domain/correspondent.ts';
import type { Locale } from '#locales/locale.ts';

type Text = (text: Locale['text'], params: Readonly<Record<string, string>>) => string;

/** Being a colleague, or simply from outside, needs no reason: the place in the pane says it. */
type SaidReason = Exclude<KindReason['code'], 'institution-domain' | 'other-domain'>;

const texts: Record<SaidReason, Text> = {
  'personal-provider': (text, { domain = '' }) => text('reason.personal-provider', { domain }),
  'automatic-mailbox': (text, { localPart = '' }) => text('reason.automatic-mailbox', { localPart }),
  'automatic-message': (text, { header = '' }) => text('reason.automatic-message', { header }),
  'mailing-list': (text) => text('reason.mailing-list'),
  'shared-mailbox': (text, { localPart = '' }) => text('reason.shared-mailbox', { localPart }),
  'directory-name': (text, { name = '' }) => text('reason.directory-name', { name }),
  'not-an-address': (text, params) => text('reason.not-an-address', { text: params['text'] ?? '' }),
};

/** Why a correspondent is no person here by default, in a sentence; nothing for a reason that a newer server may have. */
export function reasonText({ code, params }: LookupCorrespondent['reason'], text: Locale['text']): string {
  return isSaid(code) ? texts[code](text, params) : '';
}

function isSaid(code: string): code is SaidReason {
  return Object.hasOwn(texts, code);
}
