import { isolate } from './isolate.ts';

/** What is written to a colleague about an introduction: plain text, without the notes, and without a name that isn't theirs to know. */
export interface IntroductionMail {
  readonly subject: string;
  readonly text: string;
}

type MailFacts = { readonly reader: string; readonly about: string } & (
  | { readonly kind: 'introduction-asked'; readonly asker: string; readonly expiresAt: string }
  | {
      readonly kind: 'introduction-answered';
      readonly answer: 'yes' | 'let-me-write-first';
      readonly colleague?: string | undefined;
    }
);

interface Sentences {
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly greeting: string;
  readonly 'asked-subject': string;
  readonly asked: string;
  readonly 'asked-hidden': string;
  readonly 'asked-how': string;
  readonly 'yes-subject': string;
  readonly yes: string;
  readonly 'let-me-write-first-subject': string;
  readonly 'let-me-write-first': string;
  readonly 'answered-how': string;
  readonly ending: string;
}

const english: Sentences = {
  language: 'en-GB',
  direction: 'ltr',
  greeting: 'Dear {reader},',
  'asked-subject': '{asker} would like to be introduced to {about}',
  asked: '{asker} would like to be introduced to {about}, whom you know.',
  'asked-hidden': '{asker} does not know that you were asked, and learns it only if you say yes.',
  'asked-how':
    'To answer, open Acquaint in Outlook and choose the inbox at the top. Please do not reply to this message. The request ends on {date}.',
  'yes-subject': 'You are introduced to {about}',
  yes: '{colleague} knows {about} and will introduce you.',
  'let-me-write-first-subject': 'About {about}',
  'let-me-write-first': 'The colleague who knows {about} would like to write to them first.',
  'answered-how': 'To read more, open Acquaint in Outlook and choose the inbox at the top.',
  ending: 'Acquaint',
};

const arabic: Sentences = {
  language: 'ar',
  direction: 'rtl',
  greeting: 'عزيزي/عزيزتي {reader}،',
  'asked-subject': 'طلب تعريف من {asker} بـ {about}',
  asked: 'يود {asker} أن تعرّفه بـ {about}، وأنت ممن يعرفونهم.',
  'asked-hidden': 'لا يعلم {asker} أن الطلب وصل إليك، ولن يعلم إلا إذا أجبت بنعم.',
  'asked-how':
    'للإجابة، افتح Acquaint في Outlook واختر صندوق الوارد في الأعلى. يُرجى عدم الرد على هذه الرسالة. ينتهي الطلب في {date}.',
  'yes-subject': 'تعريفك بـ {about}',
  yes: 'يعرف {colleague} ‏{about} وسيعرّفك به.',
  'let-me-write-first-subject': 'بخصوص {about}',
  'let-me-write-first': 'يود الزميل الذي يعرف {about} أن يكتب إليهم أولًا.',
  'answered-how': 'لقراءة المزيد، افتح Acquaint في Outlook واختر صندوق الوارد في الأعلى.',
  ending: 'Acquaint',
};

/** In the best language that ships for the reader's (`ar-SA`), else English (UK). */
export function introductionMail(language: string | undefined, facts: MailFacts): IntroductionMail {
  const sentences = language?.split('-')[0]?.toLowerCase() === 'ar' ? arabic : english;
  const say = (name: Exclude<keyof Sentences, 'language' | 'direction'>, isHeader = false) =>
    fill(sentences[name], valuesOf(facts, sentences), isHeader ? undefined : sentences.direction);
  const paragraphs =
    facts.kind === 'introduction-asked'
      ? [say('asked'), say('asked-hidden'), say('asked-how')]
      : [say(facts.answer), say('answered-how')];
  const subject = facts.kind === 'introduction-asked' ? 'asked-subject' : (`${facts.answer}-subject` as const);
  return {
    subject: say(subject, true),
    text: `${[say('greeting'), ...paragraphs, say('ending')].join('\n\n')}\n`,
  };
}

function valuesOf(facts: MailFacts, { language }: Sentences): Readonly<Record<string, string>> {
  const { reader, about } = facts;
  if (facts.kind === 'introduction-answered') return { reader, about, colleague: facts.colleague ?? '' };
  const date = new Date(facts.expiresAt).toLocaleDateString(language, { dateStyle: 'long', timeZone: 'UTC' });
  return { reader, about, asker: facts.asker, date };
}

/** Names are one line each, whatever was put into them. */
function fill(
  template: string,
  values: Readonly<Record<string, string>>,
  direction: 'ltr' | 'rtl' | undefined,
): string {
  return template.replace(/\{(\w+)\}/g, (place, name: string) => {
    const value = (values[name] ?? place).replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();
    return direction === undefined ? value : isolate(value, direction);
  });
}
