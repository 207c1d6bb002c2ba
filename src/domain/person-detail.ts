import { parsePhoneNumberFromString } from 'libphonenumber-js/min';
import { findOrcid } from './signature-orcid.ts';

/** What may be kept of a person beside name and address. */
export const personDetailKinds = ['job-title', 'phone', 'orcid', 'web-address', 'organisation'] as const;
export type PersonDetailKind = (typeof personDetailKinds)[number];

export interface PersonDetailValue {
  readonly kind: PersonDetailKind;
  readonly value: string;
}

const longestValue = 200;

/** The value as it is kept, so that the same is found again however it was written; undefined for what is none of its kind. */
export function normaliseDetail({ kind, value }: PersonDetailValue): string | undefined {
  const text = value
    .replaceAll(invisible, '')
    .replaceAll(/\s{1,200}/gu, ' ')
    .trim();
  return text === '' || text.length > longestValue ? undefined : readers[kind](text);
}

/** Control characters, and those that turn the direction of the text around them. */
const invisible = /(?!\s)\p{Cc}|[\u202a-\u202e\u2066-\u2069]/gu;

const readers: Readonly<Record<PersonDetailKind, (text: string) => string | undefined>> = {
  'job-title': (text) => text,
  organisation: (text) => text,
  phone: readPhone,
  orcid: (text) => (/^(?:https?:\/\/orcid\.org\/)?[\dx -]{16,19}$/iu.test(text) ? findOrcid(text, 'ORCID') : undefined),
  'web-address': readWebAddress,
};

/** In international notation (ITU E.123): `+44 1904 320000`; of a length that numbers of that country have. */
function readPhone(text: string): string | undefined {
  if (!/^\+[\d\s().-]{5,30}$/u.test(text)) return undefined;
  const number = parsePhoneNumberFromString(text);
  return number?.isPossible() ? number.formatInternational() : undefined;
}

function readWebAddress(text: string): string | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^https?:$/u.test(url.protocol) || url.username !== '' || url.password !== '') return undefined;
  return url.href === `${url.origin}/` ? url.origin : url.href;
}
