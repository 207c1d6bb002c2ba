/** The sentences about erasing and retention in English (UK). */
export const englishProtection = {
  'erasure.title': 'Erase a person',
  'erasure.intro':
    'When somebody asks for everything about them to be erased, it goes from here for everyone: their addresses, what was logged with them alone, and they themselves from what was logged with others too. Private contributions go as well; what is in them is shown to nobody.',
  'erasure.by-address': 'Look for exactly this address',
  'erasure.looking': 'Counting what is kept…',
  'erasure.preview': 'What will go',
  'erasure.preview-about': 'This will go:',
  'erasure.interactions': {
    one: '{count} interaction in which they were',
    other: '{count} interactions in which they were',
  },
  'erasure.interactions-gone': {
    one: '{count} of these goes whole, because nobody else was in it',
    other: '{count} of these go whole, because nobody else was in them',
  },
  'erasure.colleagues': {
    one: '{count} colleague had logged these, and is told that somebody was erased',
    other: '{count} colleagues had logged these, and are told that somebody was erased',
  },
  'erasure.details': { one: '{count} detail', other: '{count} details' },
  'erasure.corrections': { one: '{count} correction', other: '{count} corrections' },
  'erasure.signals': {
    one: '{count} mark, preference, check or steward',
    other: '{count} marks, preferences, checks or stewards',
  },
  'erasure.links': {
    one: '{count} record from another system that names them',
    other: '{count} records from other systems that name them',
  },
  'erasure.introductions': {
    one: '{count} request for an introduction',
    other: '{count} requests for introductions',
  },
  'erasure.merged': {
    one: '{count} person who was made one with them',
    other: '{count} persons who were made one with them',
  },
  'erasure.reason': 'Why are they erased?',
  'erasure.reason-hint':
    'For example: request under Article 17, received on 3 March. The colleagues concerned see it and it stays in the audit, so leave out name and address.',
  'erasure.reason-names': 'Leave out their name and address: the reason stays in the audit.',
  'erasure.keep-out': 'And don’t keep them again',
  'erasure.keep-out-hint':
    'Nobody can log their addresses any more, and colleagues are told why. Only a code from which no address can be read is kept for that.',
  'erasure.final': 'This can’t be undone',
  'erasure.final-about': 'Nobody can bring back what is erased, neither here nor by a command.',
  'erasure.type': 'To confirm, type one of the addresses above',
  'erasure.not-typed': 'Type one of the addresses above, as it stands there.',
  'erasure.button': 'Erase for good',
  'erasure.under-way': 'Erasing…',
  'erasure.done': 'They are erased',
  'erasure.told': {
    one: '{count} colleague had logged them, and is told without a name.',
    other: '{count} colleagues had logged them, and are told without a name.',
  },
  'erasure.another': 'Erase somebody else',
  'erasure.let-in': 'Keep somebody again',
  'erasure.let-in-about':
    'If somebody who was not to be kept again has changed their mind, let their address be logged again.',
  'erasure.let-in-address': 'Their email address',
  'erasure.let-in-button': 'Let it be logged again',
  'erasure.let-in-done': 'This address can be logged again.',
  'erasure.let-in-unknown': 'This address isn’t one that may not be logged.',

  'retention.title': 'How long to keep',
  'retention.intro':
    'What is older than you say here goes by itself, a little at a time, together with people whom nobody has been in touch with since. Whoever a mark, preference, check or steward stands for stays. An interaction’s age counts from its own date.',
  'retention.years': 'Keep interactions',
  'retention.unlimited': 'Without an end',
  'retention.for': { one: 'For {count} year', other: 'For {count} years' },
  'retention.counting': 'Counting what would go…',
  'retention.nothing': 'Nothing is from before {date}.',
  'retention.interactions': { one: '{count} interaction', other: '{count} interactions' },
  'retention.people': { one: '{count} person', other: '{count} people' },
  'retention.goes': '{interactions} and {people} from before {date} go',
  'retention.goes-about': 'Private contributions go too. Nothing brings them back.',
  'retention.held': {
    one: '{count} more person stays, because something to know is set of them.',
    other: '{count} more people stay, because something to know is set of them.',
  },
  'retention.nothing-more': 'Nothing more will go by its age.',
  'retention.button': 'Save',
  'retention.saved': 'Saved. What is too old goes within the next hours.',
} as const;
