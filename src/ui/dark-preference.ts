const preference = window.matchMedia('(prefers-color-scheme: dark)');

/** Calls back whenever `prefersDark` answers otherwise. Returns how to stop. */
export function watchDarkPreference(onChange: () => void): () => void {
  preference.addEventListener('change', onChange);
  return () => preference.removeEventListener('change', onChange);
}

export function prefersDark(): boolean {
  return preference.matches;
}
