import type { RequestListener } from 'node:http';
import { sampleManifest, type Events } from '../server/sample-manifest.ts';
import type { TestEmulatorOptions } from '../server/test-emulator.ts';
import { dot } from './sample-mail.ts';

export type Permission = 'Restricted' | 'ReadItem' | 'ReadWriteItem' | 'ReadWriteMailbox';

/** An add-in of another author's: it does nothing by itself, the tests call Office.js in its pages. */
export const foreignAddIn: NonNullable<TestEmulatorOptions['addIn']> = ({ emulator }): RequestListener => {
  return (request, response) => {
    const path = new URL(request.url ?? '/', 'https://localhost').pathname;
    const page = pages[path];
    if (path.endsWith('.png')) response.writeHead(200, { 'Content-Type': 'image/png' }).end(dot);
    else if (page === undefined) response.writeHead(404).end();
    else response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(withOffice(page, emulator));
  };
};

/** The same author's manifest: functions, icons and the one AppDomain are on another origin than the pane. */
export function foreignManifest(options: {
  readonly origin: string;
  readonly otherOrigin: string;
  readonly permission: Permission;
  readonly events?: Events | undefined;
  readonly supportsSharedFolders?: boolean | undefined;
}): string {
  const { origin, otherOrigin, permission, events, supportsSharedFolders = false } = options;
  const shared = supportsSharedFolders ? '<SupportsSharedFolders>true</SupportsSharedFolders>' : '';
  return sampleManifest({ origin, ...(events && { events }) })
    .replace('<Permissions>ReadItem<', `<Permissions>${permission}<`)
    .replaceAll('<DesktopFormFactor>', `<DesktopFormFactor>${shared}`)
    .replace('https://login.example', otherOrigin)
    .replaceAll(`${origin}/functions.html`, `${otherOrigin}/functions.html`)
    .replaceAll(`${origin}/icon-16.png`, `${otherOrigin}/icon-16.png`);
}

const pages: Readonly<Record<string, string>> = {
  '/pane.html': `<button id="first">First</button><button id="last">Last</button>
    <script>
      window.changes = []; window.themes = []; window.infobars = []; window.recipients = []; window.selections = 0;
      Office.onReady(() => {
        const { mailbox } = Office.context;
        mailbox.addHandlerAsync('olkItemSelectedChanged', () => changes.push(mailbox.item ? subjectOf(mailbox.item) : null));
        const subjectOf = ({ subject }) => (typeof subject === 'string' ? subject : 'a draft');
        mailbox.addHandlerAsync('officeThemeChanged', (event) => themes.push(event.officeTheme));
        if (Office.EventType.SelectedItemsChanged) mailbox.addHandlerAsync(Office.EventType.SelectedItemsChanged, () => { selections += 1; });
        mailbox.item?.addHandlerAsync?.('olkInfobarClicked', (event) => infobars.push(event.infobarDetails));
        window.times = [];
        if (mailbox.item?.subject?.getAsync && mailbox.item.addHandlerAsync) {
          mailbox.item.addHandlerAsync('olkRecipientsChanged', (event) => recipients.push(event.changedRecipientFields));
          mailbox.item.addHandlerAsync('olkAppointmentTimeChanged', ({ start, end }) => times.push([start, end]));
        }
        window.isReady = true;
      });
    </script>`,
  '/functions.html': `<script>
      Office.onReady();
      Office.actions.associate('countWords', (event) => {
        const { item } = Office.context.mailbox;
        item.body.getAsync('text', ({ value }) => {
          const message = value.trim().split(/\\s+/).length + ' words';
          const details = { type: 'informationalMessage', message, icon: 'Icon16', persistent: false };
          item.notificationMessages.replaceAsync('count', details, () => event.completed());
        });
      });
    </script>`,
  // What is called for an event writes down in the draft that it was, and does with a message what its subject says.
  '/events.html': `<script>
      Office.onReady();
      const item = () => Office.context.mailbox.item;
      const note = (event) => {
        const { completed, ...rest } = event;
        item().sessionData.setAsync(event.type, JSON.stringify(rest), () => event.completed());
      };
      for (const name of ['onNew', 'onCompose', 'onRecipients', 'onTime']) Office.actions.associate(name, note);
      Office.actions.associate('onNever', () => undefined);
      Office.actions.associate('onSend', (event) => {
        item().subject.getAsync(({ value }) => {
          if (value === 'Never') return;
          if (value.startsWith('Stop')) event.completed({ allowEvent: false, errorMessage: 'Ask Kim first.' });
          else if (value === 'No reason') event.completed({ allowEvent: false });
          else if (value === 'Forms') tryForms(event);
          else if (!item().internetHeaders) event.completed({ allowEvent: true });
          else item().internetHeaders.setAsync({ 'X-Checked': 'yes' }, () => event.completed({ allowEvent: true }));
        });
      });
      function tryForms(event) {
        Office.auth.getAccessToken().catch(({ code }) =>
          Office.context.ui.displayDialogAsync(location.origin + '/dialog.html', { displayInIframe: true }, ({ error }) => {
            item().close();
            event.completed({ allowEvent: false, errorMessage: 'Codes ' + [code, error.code] });
          }));
      }
    </script>`,
  '/dialog.html': `<button id="send">Send</button>
    <script>
      Office.onReady(() => {
        document.getElementById('send').onclick = () => Office.context.ui.messageParent('from the dialog');
        Office.context.ui.addHandlerAsync('dialogParentMessageReceived', ({ message }) => { window.heard = message; });
        document.body.dataset.ready = '';
      });
    </script>`,
};

function withOffice(page: string, emulator: string): string {
  return `<!doctype html><html lang="en"><head><title>Word counter</title>
    <script src="${emulator}/office/addition.js"></script><script src="${emulator}/office/office.js"></script>
    </head><body>${page}</body></html>`;
}
