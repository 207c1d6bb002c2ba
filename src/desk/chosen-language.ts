const key = 'acquaint-language';

/** The language that the colleague had chosen when this browser was here last: the page begins with it, before anybody is asked. */
export function keptLanguage(): string | undefined {
  try {
    return window.localStorage.getItem(key) ?? undefined;
  } catch {
    // A browser may forbid it; then the page begins in the browser's language.
    return undefined;
  }
}

export function keepLanguage(language: string | undefined): void {
  try {
    if (language === undefined) window.localStorage.removeItem(key);
    else window.localStorage.setItem(key, language);
  } catch {
    // As above.
  }
}
