import { useState } from 'react';
import type { ThemeName } from '../session/theme-colors.ts';

/** `?theme=dark|light`, or else what the browser prefers; the switch overrides both. */
export function useTheme(): readonly [ThemeName, (theme: ThemeName) => void] {
  return useState<ThemeName>(() => {
    const asked = new URLSearchParams(location.search).get('theme');
    if (asked === 'dark' || asked === 'light') return asked;
    return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  });
}
