import type { TextDirection } from './locale.ts';

/** What is said where sending asks once. Apart from the catalogues, since the script that says it has room for little. */
export interface BeforeSending {
  readonly language: 'en-GB' | 'ar';
  readonly direction: TextDirection;
  readonly person: string;
  readonly 'person-reason': string;
  readonly organisation: string;
  readonly 'organisation-reason': string;
  readonly steward: string;
  readonly 'steward-at': string;
  readonly preference: string;
  readonly expired: string;
  readonly failed: string;
  readonly 'contract-ended': string;
  readonly 'health-and-safety': string;
  readonly 'due-diligence': string;
  readonly 'contract-end': string;
  readonly or: string;
  readonly more: string;
  /** On the button that keeps the message, at most 20 characters. */
  readonly 'open-pane': string;
}

const english: BeforeSending = {
  language: 'en-GB',
  direction: 'ltr',
  person: 'Do not write to {name}.',
  'person-reason': 'Do not write to {name}: {reason}',
  organisation: 'Do not write to {name} or to anybody else at {organisation}.',
  'organisation-reason': 'Do not write to {name} or to anybody else at {organisation}: {reason}',
  steward: 'Ask {stewards} before you write to {name}.',
  'steward-at': 'Ask {stewards} before you write to {name} at {organisation}.',
  preference: 'How to reach {about}: {reason}',
  expired: '{check} for {about} has expired.',
  failed: '{check} for {about} was not passed.',
  'contract-ended': 'The contract with {about} has ended.',
  'health-and-safety': 'Health and safety vetting',
  'due-diligence': 'Due diligence',
  'contract-end': 'The contract',
  or: '{one} or {other}',
  more: 'There is more to know about others on this message: open Acquaint.',
  'open-pane': 'Open Acquaint',
};

const arabic: BeforeSending = {
  language: 'ar',
  direction: 'rtl',
  person: 'لا تكتب إلى {name}.',
  'person-reason': 'لا تكتب إلى {name}. السبب: {reason}',
  organisation: 'لا تكتب إلى {name} ولا إلى أي شخص آخر في {organisation}.',
  'organisation-reason': 'لا تكتب إلى {name} ولا إلى أي شخص آخر في {organisation}. السبب: {reason}',
  steward: 'اسأل {stewards} قبل أن تكتب إلى {name}.',
  'steward-at': 'اسأل {stewards} قبل أن تكتب إلى {name} في {organisation}.',
  preference: 'كيفية التواصل مع {about}: {reason}',
  expired: '{check} – {about}: انتهت الصلاحية.',
  failed: '{check} – {about}: النتيجة غير مقبولة.',
  'contract-ended': 'انتهى العقد مع {about}.',
  'health-and-safety': 'فحص الصحة والسلامة',
  'due-diligence': 'العناية الواجبة',
  'contract-end': 'العقد',
  or: '{one} أو {other}',
  more: 'وهناك ما ينبغي معرفته عن آخرين في هذه الرسالة: افتح Acquaint.',
  'open-pane': 'فتح Acquaint',
};

/** In the best language that ships for Outlook's display language (`ar-SA`, `en-US`), else English (UK). */
export function beforeSending(displayLanguage: string): BeforeSending {
  return displayLanguage.split('-')[0]?.toLowerCase() === 'ar' ? arabic : english;
}
