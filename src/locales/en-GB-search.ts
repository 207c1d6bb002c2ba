/** The sentences of search, which the pane loads with its view. */
export const englishSearch = {
  'search.title': 'Search',
  'search.field': 'People, organisations, colleagues or a topic',
  'search.hint':
    'Type a name, an address, a domain, an identifier, or what you need somebody for: “Who knows about hydrogen?”',
  'search.searching': 'Searching…',
  'search.results': 'What was found',
  'search.nothing': 'Nothing was found that you may see. Try fewer words, or another spelling.',
  'search.found': { one: '{count} result', other: '{count} results' },
  'search.people': 'People',
  'search.organisations': 'Organisations',
  'search.colleagues': 'Colleagues',
  'search.in-touch': 'In touch about it',
  'search.in-touch-about': 'Subjects, notes and purposes that you may see, by how many there are',
  'search.mine': 'You have been in touch',
  'search.last': 'Last in touch {date}',
  'search.about': {
    one: 'Has been in touch about {topics}: {count} time, on {date}',
    other: 'Has been in touch about {topics}: {count} times, last {date}',
  },
  'search.about-more': 'Has been in touch about {topics}: {count} times and more, last {date}',
  'search.more': 'There are more. Another word narrows it down.',
  'search.wide': 'Search on a wide page',
} as const;
