/** Outlook's own colours, as integers, in the form that Office.js takes them. */
const colors = {
  light: {
    bodyBackgroundColor: 0xffffff,
    bodyForegroundColor: 0x242424,
    controlBackgroundColor: 0xf5f5f5,
    controlForegroundColor: 0x242424,
  },
  dark: {
    bodyBackgroundColor: 0x292929,
    bodyForegroundColor: 0xffffff,
    controlBackgroundColor: 0x1f1f1f,
    controlForegroundColor: 0xffffff,
  },
} as const;

export type ThemeName = keyof typeof colors;

/** As `Office.context.officeTheme` has them. */
export function themeColors(theme: ThemeName): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(colors[theme]).map(([name, color]) => [name, hex(color)]));
}

export function themeEventData(theme: ThemeName): readonly [string] {
  return [JSON.stringify(colors[theme])];
}

function hex(color: number): string {
  return `#${color.toString(16).padStart(6, '0')}`;
}
