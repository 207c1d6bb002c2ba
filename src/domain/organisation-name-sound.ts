/** How a word sounds, whichever way it was carried into Latin letters: the same for `Lugansk` and `Luhansk`. */
export function soundOf(word: string): string {
  let sound = word;
  for (const [letters, one] of sounds) sound = sound.replace(letters, one);
  return sound;
}
const sounds: readonly (readonly [RegExp, string])[] = [
  [/(?<=...)(?:os|us|on|um)$/, ''],
  [/ph/g, 'f'],
  [/ts|tc|tz|ch/g, 'c'],
  [/kh|gh|g/g, 'h'],
  [/th/g, 't'],
  [/ck|q|k/g, 'k'],
  [/w/g, 'v'],
  [/ou|oo/g, 'u'],
  [/ee|[iyj]+e?(?=[aou])|[iyj]+/g, 'i'],
  [/(.)\1+/g, '$1'],
];
