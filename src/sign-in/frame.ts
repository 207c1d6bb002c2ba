/** Is this page shown inside a page of another origin, as Outlook on the web shows it? */
export function isFramedByAnother(): boolean {
  try {
    return window.top?.location.origin !== window.location.origin;
  } catch {
    // Reading another origin's address throws.
    return true;
  }
}
