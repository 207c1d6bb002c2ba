import { foldText } from './fold-text.ts';

/** Whether a text holds one of some names or addresses, whatever their case and accents. */
export function namesAny(text: string, names: readonly string[]): boolean {
  const folded = foldText(text);
  return names.some((name) => name.trim() !== '' && folded.includes(foldText(name.trim())));
}
