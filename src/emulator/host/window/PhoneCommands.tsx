import {
  Button,
  DrawerBody,
  DrawerHeader,
  DrawerHeaderTitle,
  makeStyles,
  OverlayDrawer,
  tokens,
} from '@fluentui/react-components';
import { AppGenericRegular, DismissRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { canPress } from '../session/can-press.ts';
import { surfaceOf } from '../session/command-surface.ts';
import { surfacesFor } from '../session/surfaces.ts';
import { CommandIcon } from './CommandIcon.tsx';
import { useMailbox, useProfile } from './context.ts';
import { useStore } from './use-store.ts';

/** On a phone the add-in's buttons are in a sheet that comes up from below. */
export function PhoneCommands() {
  const styles = useStyles();
  const { state, session } = useMailbox();
  const profile = useProfile();
  const view = useStore(session.view);
  const [isOpen, setIsOpen] = useState(false);
  const surfaces = surfacesFor(surfaceOf(view), state.manifest, profile);
  const buttons = surfaces.flatMap((surface) => surface.buttons).filter((button) => canPress(button, view, profile));
  const close = () => setIsOpen(false);
  if (buttons.length === 0) return null;
  return (
    <section className={styles.bar} aria-label="Commands" data-region>
      <Button className={styles.button} icon={<AppGenericRegular />} onClick={() => setIsOpen(true)}>
        Add-ins
      </Button>
      <OverlayDrawer position="bottom" size="small" open={isOpen} onOpenChange={(_, { open }) => setIsOpen(open)}>
        <DrawerHeader>
          <DrawerHeaderTitle
            action={<Button appearance="subtle" aria-label="Close" icon={<DismissRegular />} onClick={close} />}
          >
            Add-ins
          </DrawerHeaderTitle>
        </DrawerHeader>
        <DrawerBody>
          <div className={styles.sheet}>
            {buttons.map((button) => (
              <Button
                key={button.id}
                className={styles.button}
                appearance="subtle"
                size="large"
                icon={<CommandIcon button={button} />}
                onClick={() => {
                  close();
                  session.press(button);
                }}
              >
                {button.label}
              </Button>
            ))}
          </div>
        </DrawerBody>
      </OverlayDrawer>
    </section>
  );
}

const useStyles = makeStyles({
  bar: { display: 'grid', padding: tokens.spacingHorizontalS, paddingTop: 0 },
  sheet: { display: 'grid', gap: tokens.spacingVerticalXS, paddingBottom: tokens.spacingVerticalL },
  button: { minHeight: '44px', justifyContent: 'start' },
});
