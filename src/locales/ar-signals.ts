import type { Catalogue } from './catalogue.ts';
import type { englishSignals } from './en-GB-signals.ts';

export const arabicSignals = {
  'signal.do-not-contact': 'لا تكتب إلى {about}',
  'signal.do-not-contact-all': 'لا تكتب إلى أحد في {about}',
  'signal.no-reason': 'لم يُذكر سبب.',
  'signal.steward': 'اسأل قبل أن تكتب إلى {about}',
  'signal.ask': 'اسأل',
  'signal.ask-unit': 'اسأل {unit}.',
  'signal.ask-in-unit': 'اسأل {unit}:',
  'signal.ask-called': 'اسأل {steward}:',
  'signal.ask-unit-called': 'اسأل {steward}، {unit}.',
  'signal.ask-in-unit-called': 'اسأل {steward}، {unit}:',
  'signal.contact-preference': 'كيفية التواصل مع {about}',
  'signal.expired': '{check} – {about}: انتهت الصلاحية في {date}',
  'signal.failed': '{check} – {about}: النتيجة غير مقبولة',
  'signal.due-soon': '{check} – {about}: تنتهي الصلاحية في {date}',
  'signal.pending': '{check} – {about}: لم يكتمل بعد',
  'signal.valid': '{check} – {about}: سارٍ حتى {date}',
  'signal.in-order': '{check} – {about}: مستوفى',
  'signal.contract-expired': 'انتهى العقد مع {about} في {date}',
  'signal.contract-due-soon': 'ينتهي العقد مع {about} في {date}',
  'signal.contract-valid': 'يسري العقد مع {about} حتى {date}',
  'signal.manage': 'تحديد ما ينبغي معرفته أولًا عن {about}',
  'signal.source': 'المصدر: {source}',
  'signal.set-by': 'أضافه {colleague}، {date}',
  'signal.set': 'أُضيف {date}',

  'check.health-and-safety': 'فحص الصحة والسلامة',
  'check.due-diligence': 'العناية الواجبة',
  'check.contract-end': 'العقد',
} as const satisfies Catalogue<'zero' | 'one' | 'two' | 'few' | 'many' | 'other', typeof englishSignals>;
