import type { Catalogue } from './catalogue.ts';
import type { englishDesk } from './en-GB-desk.ts';

/** The sentences of the wide pages in Arabic. */
export const arabicDesk: Catalogue<'zero' | 'one' | 'two' | 'few' | 'many' | 'other', typeof englishDesk> = {
  'desk.skip': 'انتقل إلى المحتوى',
  'desk.navigation': 'الصفحات',
  'desk.loading': 'جارٍ التحميل…',
  'desk.signing-in': 'جارٍ تسجيل الدخول…',
  'desk.sign-in-heading': 'سجّل الدخول إلى Acquaint',
  'desk.sign-in-text': 'بحسابك في مؤسستك، ثم تعود إلى هذه الصفحة.',
  'desk.not-found': 'لا توجد صفحة كهذه',
  'desk.not-found-text': 'قد يكون العنوان مكتوبًا خطأً، أو أن الصفحة نُقلت.',
  'desk.forbidden': 'هذه الصفحة ليست لدورك',
  'desk.forbidden-text': 'إن كان عملك يحتاج إليها فاطلب الدور من مكتب الدعم التقني.',
  'desk.to-settings': 'انتقل إلى إعداداتك',
  'desk.signed-in-as': 'سجّلت الدخول باسم {name}',

  'desk-settings.title': 'الإعدادات',
};
