/** What the kinds of records of other systems are called in English (UK). */
export const englishLinkKinds = {
  'link-kind.grant': 'Grants',
  'link-kind.award': 'Awards',
  'link-kind.contract': 'Contracts',
  'link-kind.ktp': 'Knowledge Transfer Partnerships',
  'link-kind.placement': 'Placements',
  'link-kind.course': 'Courses',
  'link-kind.licence': 'Licences',
  'link-kind.gift': 'Gifts',
  'link-kind.alumnus': 'Alumni',
  'link-kind.invoice': 'Invoices',
} as const;
