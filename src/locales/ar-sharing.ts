import type { Catalogue } from './catalogue.ts';
import type { englishSharing } from './en-GB-sharing.ts';

/** The same in Arabic. */
export const arabicSharing: Catalogue<'zero' | 'one' | 'two' | 'few' | 'many' | 'other', typeof englishSharing> = {
  'sharing.change': 'تغيير',
  'sharing.change-named': 'غيّر من يراه',
  'sharing.change-of': 'غيّر من يرى «{subject}»',
  'sharing.heading': 'من يراه؟',
  'sharing.institution': 'الجميع في {institution}',
  'sharing.unit': 'وحدتي',
  'sharing.unit-called': 'زملائي في {unit}',
  'sharing.tie': 'دون اسمي',
  'sharing.private': 'أنا وحدي',
  'sharing.saving': 'جارٍ الحفظ…',
  'sharing.failed': 'لم يتغيّر. {reason}',
  'sharing.marked-personal': 'يبدأ هكذا لأن الرسالة معلَّمة بأنها شخصية.',
  'sharing.marked-private': 'يبدأ هكذا لأن الرسالة معلَّمة بأنها خاصة.',
  'sharing.marked-confidential': 'يبدأ هكذا لأن الرسالة معلَّمة بأنها سرية.',
  'sharing.labelled': 'يبدأ هكذا لأن للرسالة تصنيف «{label}».',
  'sharing.labelled-unnamed': 'يبدأ هكذا لأن للرسالة تصنيف حساسية.',
  'sharing.some-marked': {
    zero: 'لا رسائل معلَّمة بأنها خاصة ولا مصنَّفة.',
    one: 'رسالة واحدة معلَّمة بأنها خاصة أو مصنَّفة: تبدأ دون اسمك ودون موضوعها.',
    two: 'رسالتان معلَّمتان بأنهما خاصتان أو مصنَّفتان: تبدآن دون اسمك ودون موضوعيهما.',
    few: '{count} رسائل معلَّمة بأنها خاصة أو مصنَّفة: تبدأ دون اسمك ودون مواضيعها.',
    many: '{count} رسالة معلَّمة بأنها خاصة أو مصنَّفة: تبدأ دون اسمك ودون مواضيعها.',
    other: '{count} رسالة معلَّمة بأنها خاصة أو مصنَّفة: تبدأ دون اسمك ودون مواضيعها.',
  },
  'sharing.narrowed': 'لم تعد مؤسستك تسمح بخيارك الافتراضي «{chosen}»، لذا يُستخدم «{used}».',
  'sharing.choose-default': 'اختر غيره',
  'sharing.notice-link': 'المزيد عن هذا',
  'forbidden.heading': 'لا يجوز تسجيل هذه الرسالة',
  'forbidden.label': 'لا تسمح مؤسستك بتسجيل الرسائل المصنَّفة «{value}».',
  'forbidden.domain': 'لا تسمح مؤسستك بتسجيل الرسائل التي فيها أحد من {value}.',
  'forbidden.subject-word': 'لا تسمح مؤسستك بتسجيل الرسائل التي في موضوعها «{value}».',
};
