/** Opens a new message in whatever the browser's reader writes mail with. */
export function writeTo(emailAddress: string): void {
  window.location.href = `mailto:${encodeURIComponent(emailAddress)}`;
}
