import { Button, makeStyles, ToggleButton, tokens } from '@fluentui/react-components';
import { CalendarAddRegular, MailEditRegular } from '@fluentui/react-icons';
import type { ViewFolder } from '../session/view.ts';
import { useMailbox } from './context.ts';
import { MailboxSwitcher } from './MailboxSwitcher.tsx';
import { useStore } from './use-store.ts';

const newMessage = { is: 'message', to: [], cc: [], bcc: [], subject: '', bodyHtml: '', attachments: [] } as const;

const newMeeting = { is: 'meeting', required: [], optional: [], subject: '', bodyHtml: '', location: '' } as const;

const folders: readonly ViewFolder[] = ['inbox', 'sent', 'calendar'];

export const folderNames: Readonly<Record<ViewFolder, string>> = {
  inbox: 'Inbox',
  sent: 'Sent Items',
  calendar: 'Calendar',
};

/** Which folder the list shows, a new message and a new meeting. */
export function FolderBar() {
  const styles = useStyles();
  const { session, sharedMailboxes } = useMailbox();
  const { folder } = useStore(session.view);
  return (
    <>
      <div className={styles.bar}>
        <Button
          size="small"
          appearance="subtle"
          icon={<MailEditRegular />}
          onClick={() => session.openForm(newMessage)}
        >
          New mail
        </Button>
        <Button
          size="small"
          appearance="subtle"
          icon={<CalendarAddRegular />}
          onClick={() => session.openForm(newMeeting)}
        >
          New meeting
        </Button>
      </div>
      {sharedMailboxes.length > 0 && (
        <div className={styles.bar}>
          <MailboxSwitcher mailboxes={sharedMailboxes} />
        </div>
      )}
      <div className={styles.bar} role="group" aria-label="Folders">
        {folders.map((each) => (
          <ToggleButton
            key={each}
            size="small"
            appearance="subtle"
            checked={each === folder}
            onClick={() => session.showFolder(each)}
          >
            {folderNames[each]}
          </ToggleButton>
        ))}
      </div>
    </>
  );
}

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    alignItems: 'center',
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalXS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
});
