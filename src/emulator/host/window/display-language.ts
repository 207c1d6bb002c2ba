const usual = 'en-GB';

/** What add-ins are told that Outlook is shown in: `?locale=`, a BCP 47 tag. The window's own words stay English. */
export function displayLanguage(search: string): string {
  const asked = new URLSearchParams(search).get('locale') ?? usual;
  try {
    return Intl.getCanonicalLocales(asked)[0] ?? usual;
  } catch {
    return usual;
  }
}
