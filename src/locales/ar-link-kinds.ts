import type { Catalogue } from './catalogue.ts';
import type { englishLinkKinds } from './en-GB-link-kinds.ts';

export const arabicLinkKinds = {
  'link-kind.grant': 'المنح',
  'link-kind.award': 'التمويلات الممنوحة',
  'link-kind.contract': 'العقود',
  'link-kind.ktp': 'شراكات نقل المعرفة',
  'link-kind.placement': 'التدريبات العملية',
  'link-kind.course': 'الدورات',
  'link-kind.licence': 'التراخيص',
  'link-kind.gift': 'الهبات',
  'link-kind.alumnus': 'الخريجون',
  'link-kind.invoice': 'الفواتير',
} as const satisfies Catalogue<'zero' | 'one' | 'two' | 'few' | 'many' | 'other', typeof englishLinkKinds>;
