/** BCP 47: the language that Outlook itself is shown in. */
export function displayLanguage(): string {
  return Office.context.displayLanguage;
}

/** Whether Outlook has this set of its mailbox's requirements, for example `1.14`. */
export function hasMailboxSet(version: string): boolean {
  return Office.context.requirements.isSetSupported('Mailbox', version);
}
