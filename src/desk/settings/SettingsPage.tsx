/** What a colleague has chosen, and what others see of them. */
export function SettingsPage() {
  return null;
}
