import type { Catalogue } from './catalogue.ts';
import type { englishSearch } from './en-GB-search.ts';

/** The sentences of search in Arabic. */
export const arabicSearch: Catalogue<'zero' | 'one' | 'two' | 'few' | 'many' | 'other', typeof englishSearch> = {
  'search.title': 'البحث',
  'search.field': 'أشخاص أو مؤسسات أو زملاء أو موضوع',
  'search.hint': 'اكتب اسمًا أو عنوانًا أو نطاقًا أو معرّفًا، أو ما تحتاج إلى أحد من أجله: «من يعرف عن الهيدروجين؟»',
  'search.searching': 'جارٍ البحث…',
  'search.results': 'ما عُثر عليه',
  'search.nothing': 'لم يُعثر على شيء يمكنك رؤيته. جرّب كلمات أقل أو كتابة أخرى.',
  'search.found': {
    zero: 'لا نتائج',
    one: 'نتيجة واحدة',
    two: 'نتيجتان',
    few: '{count} نتائج',
    many: '{count} نتيجة',
    other: '{count} نتيجة',
  },
  'search.people': 'أشخاص',
  'search.organisations': 'مؤسسات',
  'search.colleagues': 'زملاء',
  'search.in-touch': 'تواصلوا بشأنه',
  'search.in-touch-about': 'بحسب المواضيع والملاحظات والأغراض التي يمكنك رؤيتها، وبحسب عددها',
  'search.mine': 'سبق أن تواصلت معهم',
  'search.last': 'آخر تواصل {date}',
  'search.about': {
    zero: 'تواصل بشأن {topics}: {count} مرة، آخرها {date}',
    one: 'تواصل بشأن {topics}: مرة واحدة، {date}',
    two: 'تواصل بشأن {topics}: مرتين، آخرها {date}',
    few: 'تواصل بشأن {topics}: {count} مرات، آخرها {date}',
    many: 'تواصل بشأن {topics}: {count} مرة، آخرها {date}',
    other: 'تواصل بشأن {topics}: {count} مرة، آخرها {date}',
  },
  'search.about-more': 'تواصل بشأن {topics}: {count} مرة أو أكثر، آخرها {date}',
  'search.more': 'هناك المزيد. كلمة أخرى تضيّق البحث.',
  'search.wide': 'البحث في صفحة واسعة',
};
