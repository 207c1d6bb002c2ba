/** The sentences of the wide pages in English (UK), apart from the pane's, which must be small: src/desk alone says them. */
export const englishDesk = {
  'desk.skip': 'Skip to the content',
  'desk.navigation': 'Pages',
  'desk.loading': 'Loading…',
  'desk.signing-in': 'Signing in…',
  'desk.sign-in-heading': 'Sign in to Acquaint',
  'desk.sign-in-text': 'With your account at your institution. You come back to this page.',
  'desk.not-found': 'There is no such page',
  'desk.not-found-text': 'The address may be mistyped, or the page has moved.',
  'desk.forbidden': 'This page is not for your role',
  'desk.forbidden-text': 'If your work needs it, ask your IT service desk for the role.',
  'desk.to-settings': 'Go to your settings',
  'desk.signed-in-as': 'Signed in as {name}',

  'desk-settings.title': 'Settings',
} as const;
