/** Whether Outlook is dark, told by its own background, or, where Outlook does not say (before Mailbox 1.14), by the browser. */
export function createTheme() {
  const listeners = new Set<() => void>();
  const preference = window.matchMedia('(prefers-color-scheme: dark)');
  let background = Office.context.officeTheme?.bodyBackgroundColor;
  const tellAll = () => listeners.forEach((listener) => listener());
  const onOfficeTheme = (event: { readonly officeTheme?: Office.OfficeTheme }) => {
    background = event.officeTheme?.bodyBackgroundColor ?? background;
    tellAll();
  };

  preference.addEventListener('change', tellAll);
  // No answer is looked at: where the event is unknown, the browser's preference stands.
  Office.context.mailbox?.addHandlerAsync?.(Office.EventType.OfficeThemeChanged, onOfficeTheme);

  return {
    isDark: () => isDarkColour(background) ?? preference.matches,
    watch(listener: () => void) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

/** By relative luminance (WCAG 2): on a dark colour white text has the better contrast. Undefined for what is no colour. */
export function isDarkColour(colour: string | undefined): boolean | undefined {
  const match = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour ?? '');
  if (!match) return undefined;
  const [red = 0, green = 0, blue = 0] = match.slice(1).map((part) => toLinear(Number.parseInt(part, 16) / 255));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue < 0.179;
}

function toLinear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}
