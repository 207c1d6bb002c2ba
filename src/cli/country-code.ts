const names = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

/** By English name, folded; of several codes for one country (`GB`, `UK`) the first. */
const codes = new Map<string, string>();
for (const code of letters.flatMap((first) => letters.map((second) => first + second))) {
  const name = names.of(code);
  if (name !== undefined && !codes.has(fold(name))) codes.set(fold(name), code);
}
for (const [name, code] of Object.entries({
  'great britain': 'GB',
  england: 'GB',
  scotland: 'GB',
  wales: 'GB',
  'northern ireland': 'GB',
  usa: 'US',
  'united states of america': 'US',
  'czech republic': 'CZ',
}))
  codes.set(name, code);

/** ISO 3166-1 alpha-2 of a code or an English name (`uk`, `United Kingdom`); undefined for what is neither. */
export function countryCodeOf(text: string): string | undefined {
  const bare = text.trim();
  const name = /^[a-z]{2}$/i.test(bare) ? names.of(bare.toUpperCase()) : bare;
  return name === undefined ? undefined : codes.get(fold(name));
}

function fold(name: string): string {
  return name.toLowerCase();
}
