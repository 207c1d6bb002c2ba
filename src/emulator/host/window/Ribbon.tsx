import {
  Button,
  Caption1,
  makeStyles,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  tokens,
} from '@fluentui/react-components';
import { AppGenericRegular } from '@fluentui/react-icons';
import type { CommandButton, Surface } from '../../wire-manifest.ts';
import { canPress } from '../session/can-press.ts';
import { surfaceOf } from '../session/command-surface.ts';
import { surfacesFor } from '../session/surfaces.ts';
import { isActiveOn, itemOf } from '../session/view.ts';
import { CommandBar } from './CommandBar.tsx';
import { CommandIcon } from './CommandIcon.tsx';
import { useMailbox, useProfile } from './context.ts';
import { useStore } from './use-store.ts';

const whatFor = {
  MessageReadCommandSurface: 'messages that are read',
  MessageComposeCommandSurface: 'messages that are written',
  AppointmentAttendeeCommandSurface: 'meetings that others arrange',
  AppointmentOrganizerCommandSurface: 'meetings that are arranged here',
} as const;

/** The buttons that the manifest declares for what is in front. */
export function Ribbon() {
  const styles = useStyles();
  const { state, session } = useMailbox();
  const profile = useProfile();
  const view = useStore(session.view);
  const surfaceInFront = surfaceOf(view);
  const isActive = isActiveOn(itemOf(view), state.manifest);
  const surfaces = isActive ? surfacesFor(surfaceInFront, state.manifest, profile) : [];
  return (
    <section className={styles.ribbon} aria-label="Commands" data-region>
      <CommandBar label="Ribbon">
        {surfaces.map((surface) => (
          <div key={surface.groupLabel} role="group" aria-label={surface.groupLabel} className={styles.group}>
            {entriesOf(surface).map((entry) =>
              entry.menuLabel === undefined ? (
                entry.buttons.map((button) => (
                  <Button
                    appearance="subtle"
                    key={button.id}
                    icon={<CommandIcon button={button} />}
                    disabled={!canPress(button, view, profile)}
                    title={button.description}
                    onClick={() => session.press(button)}
                  >
                    {button.label}
                  </Button>
                ))
              ) : (
                <CommandMenu
                  key={entry.menuLabel}
                  label={entry.menuLabel}
                  buttons={entry.buttons}
                  isDisabled={!entry.buttons.some((button) => canPress(button, view, profile))}
                />
              ),
            )}
          </div>
        ))}
      </CommandBar>
      {!isActive && <Caption1>The manifest declares no support for others’ mailboxes.</Caption1>}
      {isActive && surfaces.length === 0 && (
        <Caption1>The manifest declares no button for {whatFor[surfaceInFront]}.</Caption1>
      )}
    </section>
  );
}

interface CommandMenuProps {
  readonly label: string;
  readonly buttons: readonly CommandButton[];
  readonly isDisabled: boolean;
}

function CommandMenu({ label, buttons, isDisabled }: CommandMenuProps) {
  const { session } = useMailbox();
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button appearance="subtle" icon={<AppGenericRegular />} disabled={isDisabled}>
          {label}
        </Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {buttons.map((button) => (
            <MenuItem key={button.id} icon={<CommandIcon button={button} />} onClick={() => session.press(button)}>
              {button.label}
            </MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

/** Buttons as they stand in the ribbon: those of one menu together, where its first one stands. */
function entriesOf({ buttons }: Surface) {
  const entries: { readonly menuLabel?: string | undefined; readonly buttons: CommandButton[] }[] = [];
  for (const button of buttons) {
    const menu = entries.find(({ menuLabel }) => menuLabel !== undefined && menuLabel === button.menuLabel);
    if (menu) menu.buttons.push(button);
    else entries.push({ menuLabel: button.menuLabel, buttons: [button] });
  }
  return entries;
}

const useStyles = makeStyles({
  ribbon: {
    display: 'flex',
    alignItems: 'center',
    minHeight: '40px',
    margin: tokens.spacingHorizontalS,
    padding: `0 ${tokens.spacingHorizontalS}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow2,
    border: `1px solid ${tokens.colorTransparentStroke}`,
  },
  group: { display: 'flex', alignItems: 'center' },
});
