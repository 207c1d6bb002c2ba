/** The colours of Outlook's categories, as Outlook calls them, in the order of Office's `Preset0` to `Preset24`. */
const categoryColourNames = [
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
