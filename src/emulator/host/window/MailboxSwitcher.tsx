import { Button, Menu, MenuItemRadio, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { PeopleTeamRegular } from '@fluentui/react-icons';
import type { OpenSharedMailbox } from '../../wire-shared-mailbox.ts';
import { useMailbox } from './context.ts';
import { useStore } from './use-store.ts';

/** Which mailbox the folders are of: the colleague's own, or another's that they may open. */
export function MailboxSwitcher({ mailboxes }: { readonly mailboxes: readonly OpenSharedMailbox[] }) {
  const { session } = useMailbox();
  const { opened } = useStore(session.view);
  const own = session.mailbox;
  return (
    <Menu checkedValues={{ mailbox: [(opened ?? own).address] }}>
      <MenuTrigger disableButtonEnhancement>
        <Button size="small" appearance="subtle" icon={<PeopleTeamRegular />}>
          Mailbox: {(opened ?? own).displayName}
        </Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItemRadio name="mailbox" value={own.address} onClick={() => session.openMailbox(undefined)}>
            {own.displayName}
          </MenuItemRadio>
          {mailboxes.map((mailbox) => (
            <MenuItemRadio
              key={mailbox.address}
              name="mailbox"
              value={mailbox.address}
              subText={mailbox.address}
              onClick={() => session.openMailbox(mailbox)}
            >
              {mailbox.displayName}
            </MenuItemRadio>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
