import { makeStyles, tokens } from '@fluentui/react-components';
import type { Folder } from '../../wire-outgoing.ts';
import type { EmulatorClient } from '../emulator-client.ts';
import { CalendarList } from './CalendarList.tsx';
import { useMailbox } from './context.ts';
import { FolderBar, folderNames } from './FolderBar.tsx';
import { MessageList } from './MessageList.tsx';
import { useList } from './use-list.ts';
import { useStore } from './use-store.ts';

interface ListPaneProps {
  readonly client: Pick<EmulatorClient, 'listMessages' | 'listAppointments'>;
  readonly search: string;
}

/** The folders, and what is in the one that is open. */
export function ListPane(props: ListPaneProps) {
  const styles = useStyles();
  const { folder } = useStore(useMailbox().session.view);
  return (
    <section className={styles.pane} aria-label={folderNames[folder]} data-region>
      <FolderBar />
      {folder === 'calendar' ? <Calendar {...props} /> : <Messages {...props} folder={folder} />}
    </section>
  );
}

function Messages({ client, search, folder }: ListPaneProps & { readonly folder: Folder }) {
  const { session } = useMailbox();
  const { mailVersion: version, opened } = useStore(session.view);
  const mailbox = (opened ?? session.mailbox).address;
  const load = (signal: AbortSignal) =>
    client.listMessages({ mailbox, folder, search, signal }).then(({ messages }) => messages);
  return <MessageList messages={useList({ asked: `${mailbox} ${folder}`, search, version, load })} />;
}

function Calendar({ client, search }: ListPaneProps) {
  const { session } = useMailbox();
  const { mailVersion: version, opened } = useStore(session.view);
  const mailbox = (opened ?? session.mailbox).address;
  const load = (signal: AbortSignal) =>
    client.listAppointments({ mailbox, search, signal }).then(({ appointments }) => appointments);
  return <CalendarList appointments={useList({ asked: mailbox, search, version, load })} />;
}

const useStyles = makeStyles({
  pane: {
    width: '360px',
    flexShrink: 0,
    minHeight: 0,
    display: 'flex',
    flexDirection: 'column',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow2,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    overflow: 'hidden',
    '@container window (max-width: 1100px)': { width: '300px' },
    '@container window (max-width: 900px)': { width: '100%' },
  },
});
