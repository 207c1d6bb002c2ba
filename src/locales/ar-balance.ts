import type { Catalogue } from './catalogue.ts';
import type { englishBalance } from './en-GB-balance.ts';

/** What is shared both ways, in Arabic. */
export const arabicBalance: Catalogue<'zero' | 'one' | 'two' | 'few' | 'many' | 'other', typeof englishBalance> = {
  'balance.balance': 'شاركتَ هذا الشهر {shared}، وشارك الزملاء معك {seen}.',
  'balance.shared': 'شاركتَ {shared} مع الزملاء هذا الشهر.',
  'balance.seen': 'شارك الزملاء معك {seen} هذا الشهر.',
  'balance.more-than': 'أكثر من {number}',
  'balance-cap.unit': 'ترى ما تشاركه وحداتك، كما تشارك أنت معها افتراضيًا.',
  'balance-cap.unit-called': 'ترى ما يشاركه زملاؤك في {unit}، كما تشارك أنت معهم افتراضيًا.',
  'balance-cap.tie': 'ترى فقط أن أحدًا يعرف الشخص، لأنك لا تشارك غير ذلك افتراضيًا.',
  'balance-cap.private': 'لا ترى شيئًا مما يعرفه الآخرون، لأنك لا تشارك شيئًا افتراضيًا.',
  'balance.change': 'غيّر ما تشاركه',
  'balance.settings': 'الإعدادات',
  'balance.relationships': 'علاقاتي',
};
