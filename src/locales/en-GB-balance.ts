/** What is shared both ways, in English (UK): loaded with what says it. */
export const englishBalance = {
  'balance.balance': 'You shared {shared} this month, and colleagues shared {seen} with you.',
  'balance.shared': 'You shared {shared} with colleagues this month.',
  'balance.seen': 'Colleagues shared {seen} with you this month.',
  'balance.more-than': 'more than {number}',
  'balance-cap.unit': 'You see what your units share, as you share with them by default.',
  'balance-cap.unit-called': 'You see what colleagues in your {unit} share, as you share with them by default.',
  'balance-cap.tie': 'You see only that somebody knows a person, as you share only that by default.',
  'balance-cap.private': 'You see nothing of what others know, as you share nothing by default.',
  'balance.change': 'Change what you share',
  'balance.settings': 'Settings',
  'balance.relationships': 'My relationships',
} as const;
