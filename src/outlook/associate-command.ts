/** Offers a ribbon button's function to Outlook under the manifest's name for it; to be called while the page loads. */
export function associateCommand(name: string, run: () => Promise<void>): void {
  if (typeof Office === 'undefined') return;
  Office.actions.associate(name, async (event: Office.AddinCommands.Event) => {
    try {
      await run();
    } finally {
      // Else Outlook shows the command as running, and after five minutes as failed.
      event.completed();
    }
  });
}
