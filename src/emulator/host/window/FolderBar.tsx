import { Button, makeStyles, ToggleButton, tokens } from '@fluentui/react-components';
import { MailEditRegular } from '@fluentui/react-icons';
import type { ViewFolder } from '../session/view.ts';
import { useMailbox } from './context.ts';
import { useStore } from './use-store.ts';

const newMessage = { is: 'message', to: [], cc: [], bcc: [], subject: '', bodyHtml: '', attachments: [] } as const;

const folders: readonly ViewFolder[] = ['inbox', 'sent', 'calendar'];

export const folderNames: Readonly<Record<ViewFolder, string>> = {
  inbox: 'Inbox',
  sent: 'Sent Items',
  calendar: 'Calendar',
};

/** Which folder the list shows, and a new message. */
export function FolderBar() {
  const styles = useStyles();
  const { session } = useMailbox();
  const { folder } = useStore(session.view);
  return (
    <div className={styles.bar}>
      <div role="group" aria-label="Folders">
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
      <Button size="small" appearance="subtle" icon={<MailEditRegular />} onClick={() => session.openForm(newMessage)}>
        New mail
      </Button>
    </div>
  );
}

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalXS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
});
