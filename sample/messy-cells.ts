import type { Random } from './random.ts';

/** An organisation as a clerk writes it: with or without its legal form, shortened, in capitals, with blanks. */
export function messyName(name: string, random: Random): string {
  const said = random.pick([
    name,
    name,
    `${name} Ltd`,
    `${name} Limited`,
    `The ${name}`,
    name.toUpperCase(),
    name.replace('University of', 'Univ.').replace(' and ', ' & ').replace('Council', 'Cncl'),
    `  ${name.replace(' ', '  ')} `,
  ]);
  return random.chance(0.02) ? '' : random.chance(0.03) ? 'TBC' : said;
}

type Form = 'numbers' | 'points' | 'months' | 'iso';

/** A day of the last ten years in one form, now and then in another, or one that there is not. */
export function messyDate(random: Random, form: Form): string {
  const at = new Date(Date.UTC(2017, 0, 1) + random.integer(0, 3_500) * 86_400_000);
  const iso = at.toISOString().slice(0, 10);
  const [year = '', month = '', day = ''] = iso.split('-');
  const short = at.toLocaleDateString('en-GB', { month: 'short', timeZone: 'UTC' });
  if (random.chance(0.03)) return random.pick(['31/02/2024', 'tbc', 'Q3 2023', `${month}/${28}/${year} ?`]);
  const forms = {
    numbers: `${day}/${month}/${year}`,
    points: `${day}.${month}.${year}`,
    months: `${day}-${short}-${year.slice(2)}`,
    iso: `${iso}T00:00:00`,
  };
  return random.chance(0.05) ? forms.months : forms[form];
}

/** Up to two million, in a form that people read. */
export function money(random: Random, sign: string, decimal: 'point' | 'comma' = 'point'): string {
  const value = random.integer(10, 20_000_000) / 100;
  if (random.chance(0.02)) return random.pick(['see contract', '-', '£1.2m']);
  const text = value.toLocaleString(decimal === 'point' ? 'en-GB' : 'de-DE', { minimumFractionDigits: 2 });
  return random.chance(0.04) ? `(${sign}${text})` : `${sign}${text}`;
}
