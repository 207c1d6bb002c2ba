import type { LookupCorrespondent } from '#api/types.ts';
import type { KindReason } from '#domain/correspondent.ts';
import type { LookAlike } from '#domain/look-alike.ts';
import type { MessageKey } from '#locales/catalogue.ts';
import type { Locale } from '#locales/locale.ts';

type Reason = LookupCorrespondent['reason'];
type Sentences<Code extends string> = Readonly<
  Record<Code, (text: Locale['text'], params: Readonly<Record<string, string>>) => string>
>;

const kinds: Sentences<KindReason['code'] | 'corrected' | 'kept-out'> = {
  'institution-domain': (text, { domain = '' }) => text('reason.institution-domain', { domain }),
  'other-domain': (text, { domain = '' }) => text('reason.other-domain', { domain }),
  'personal-provider': (text, { domain = '' }) => text('reason.personal-provider', { domain }),
  'automatic-mailbox': (text, { localPart = '' }) => text('reason.automatic-mailbox', { localPart }),
  'automatic-message': (text, { header = '' }) => text('reason.automatic-message', { header }),
  'mailing-list': (text) => text('reason.mailing-list'),
  'shared-mailbox': (text, { localPart = '' }) => text('reason.shared-mailbox', { localPart }),
  'directory-name': (text, { name = '' }) => text('reason.directory-name', { name }),
  'not-an-address': (text, params) => text('reason.not-an-address', { text: params['text'] ?? '' }),
  corrected: (text) => text('reason.corrected'),
  'kept-out': (text) => text('reason.kept-out'),
};

const organisations: Sentences<
  'known-domain' | 'known-person' | 'corrected' | 'reference-domain' | 'reference-parent-domain' | 'reference-unit'
> = {
  'known-domain': (text, { domain = '', organisation = '' }) =>
    text('organisation.known-domain', { domain, organisation }),
  'known-person': (text, { organisation = '' }) => text('organisation.known-person', { organisation }),
  corrected: (text, { organisation = '' }) => text('organisation.corrected', { organisation }),
  'reference-domain': (text, { domain = '', organisation = '', source }) =>
    text('organisation.reference-domain', { domain, organisation, source: sourceText(source, text) }),
  'reference-parent-domain': (text, { domain = '', organisation = '', source }) =>
    text('organisation.reference-parent-domain', { domain, organisation, source: sourceText(source, text) }),
  'reference-unit': (text, { domain = '', organisation = '', unit = '', source }) =>
    text('organisation.reference-unit', { domain, organisation, unit, source: sourceText(source, text) }),
};

const lookAlikes: Sentences<LookAlike['code']> = {
  'shows-other-address': (text, { shown = '', emailAddress = '' }) =>
    text('look-alike.shows-other-address', { shown, emailAddress }),
  'imitates-domain': (text, { domain = '', known = '' }) => text('look-alike.imitates-domain', { domain, known }),
  'borrows-domain': (text, { domain = '', known = '' }) => text('look-alike.borrows-domain', { domain, known }),
  'near-domain': (text, { domain = '', known = '' }) => text('look-alike.near-domain', { domain, known }),
  'mixed-scripts': (text, params) => text('look-alike.mixed-scripts', { text: params['text'] ?? '' }),
};

/** Why a correspondent is of its kind, in a sentence; nothing, here and below, for a reason that a newer server may have. */
export function reasonText(reason: Reason, text: Locale['text']): string {
  return say(kinds, reason, text);
}

/** Why the correspondent stands for this organisation. */
export function organisationText({ code, params }: Reason, organisation: string, text: Locale['text']): string {
  return say(organisations, { code, params: { organisation, ...params } }, text);
}

/** Why an address may not be what it looks like. */
export function lookAlikeText(reason: Reason, text: Locale['text']): string {
  return say(lookAlikes, reason, text);
}

const sources: Readonly<Record<string, MessageKey & `source.${string}`>> = {
  ror: 'source.ror',
  universities: 'source.universities',
  domains: 'source.domains',
};

/** Where something is from, by a name that a reader knows. */
export function sourceText(source: string | undefined, text: Locale['text']): string {
  return text((source === undefined ? undefined : sources[source]) ?? 'source.reference');
}

function say<Code extends string>(sentences: Sentences<Code>, { code, params }: Reason, text: Locale['text']): string {
  return Object.hasOwn(sentences, code) ? sentences[code as Code](text, params) : ''; // a cast: just looked up
}
