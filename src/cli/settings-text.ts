import { nameOfCategoryColour } from '#domain/category-colour.ts';
import type { InstitutionSettings } from '#store/store.ts';

/** As the options of `institution set` have them. */
export function describeSettings({ category, ...settings }: InstitutionSettings): string {
  const { asksBeforeSending, allowsDelegates, halfLifeDays } = settings;
  const switches = `ask-before-sending ${onOrOff(asksBeforeSending)}, delegates ${onOrOff(allowsDelegates)}`;
  const shown = category ? `category "${category.name}" in ${nameOfCategoryColour(category.colour)}` : 'no category';
  return `${switches}, ${shown}, half-life ${String(halfLifeDays)} days`;
}

function onOrOff(isOn: boolean): string {
  return isOn ? 'on' : 'off';
}
