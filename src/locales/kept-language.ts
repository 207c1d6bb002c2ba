/**
 * The language that the colleague had chosen when this browser last heard of it: a page begins with it, before anybody is asked. `whose` tells
 * colleagues apart where several use one browser and the page knows them beforehand.
 */
export function keptLanguage(whose = ''): string | undefined {
  try {
    return localStorage.getItem(keyOf(whose)) ?? undefined;
  } catch {
    // A browser may forbid it; then the page begins in Outlook's language, or the browser's.
    return undefined;
  }
}

export function keepLanguage(language: string | undefined, whose = ''): void {
  try {
    if (language === undefined) localStorage.removeItem(keyOf(whose));
    else localStorage.setItem(keyOf(whose), language);
  } catch {
    // As above.
  }
}

function keyOf(whose: string): string {
  return `acquaint-language ${whose}`;
}
