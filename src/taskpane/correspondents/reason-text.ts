import type { LookupCorrespondent } from '#api/types.ts';
import type { KindReason } from '#domain/correspondent.ts';
import type { Locale } from '#locales/locale.ts';

type Texts = Record<KindReason['code'], (text: Locale['text'], params: Readonly<Record<string, string>>) => string>;

const texts: Texts = {
  'institution-domain': (text, { domain = '' }) => text('reason.institution-domain', { domain }),
  'other-domain': (text, { domain = '' }) => text('reason.other-domain', { domain }),
  'personal-provider': (text, { domain = '' }) => text('reason.personal-provider', { domain }),
  'automatic-mailbox': (text, { localPart = '' }) => text('reason.automatic-mailbox', { localPart }),
  'mailing-list': (text) => text('reason.mailing-list'),
  'not-an-address': (text, params) => text('reason.not-an-address', { text: params['text'] ?? '' }),
};

/** Why a correspondent is of its kind, in a sentence; nothing for a reason that a newer server may have. */
export function reasonText({ code, params }: LookupCorrespondent['reason'], text: Locale['text']): string {
  return isKnown(code) ? texts[code](text, params) : '';
}

function isKnown(code: string): code is KindReason['code'] {
  return Object.hasOwn(texts, code);
}
