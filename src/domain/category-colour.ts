/** The colours of Outlook's categories, as Outlook calls them, in the order of Office's `Preset0` to `Preset24`. */
export const categoryColourNames = [
  'red',
  'orange',
  'brown',
  'yellow',
  'green',
  'teal',
  'olive',
  'blue',
  'purple',
  'cranberry',
  'steel',
  'dark-steel',
  'grey',
  'dark-grey',
  'black',
  'dark-red',
  'dark-orange',
  'dark-brown',
  'dark-yellow',
  'dark-green',
  'dark-teal',
  'dark-olive',
  'dark-blue',
  'dark-purple',
  'dark-cranberry',
] as const;

export type CategoryColour = `Preset${number}`;

export const categoryColours = categoryColourNames.map((_, index): CategoryColour => `Preset${index}`);

/** Undefined when Outlook has no such colour. */
export function categoryColourOf(name: string): CategoryColour | undefined {
  return categoryColours[categoryColourNames.findIndex((known) => known === name.trim().toLowerCase())];
}

export function nameOfCategoryColour(colour: CategoryColour): string {
  return categoryColourNames[categoryColours.indexOf(colour)] ?? colour;
}
