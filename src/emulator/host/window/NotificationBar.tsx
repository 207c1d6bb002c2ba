import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  Spinner,
  tokens,
} from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { useSyncExternalStore } from 'react';
import { useMailbox } from './context.ts';
import { useStore } from './use-store.ts';

/** What the add-in says about what is in front, above its body. */
export function NotificationBar({ itemKey }: { readonly itemKey: string }) {
  const styles = useStyles();
  const { state, session } = useMailbox();
  const { memory } = session;
  const notifications = useSyncExternalStore(memory.subscribe, () => memory.notifications.read(itemKey));
  const { functions } = useStore(session.view);
  const isWorking = functions.some(({ item, cause }) => cause === 'button' && item.key === itemKey);
  const { displayName } = state.manifest;
  return (
    <section className={styles.bar} aria-label="Notifications">
      {isWorking && (
        <MessageBar icon={<Spinner size="extra-tiny" />}>
          <MessageBarBody>{displayName} is working on your request.</MessageBarBody>
        </MessageBar>
      )}
      {notifications.map((notification) => (
        <MessageBar
          key={notification.key}
          intent={notification.type === 'errorMessage' ? 'error' : 'info'}
          {...(notification.type === 'progressIndicator' && { icon: <Spinner size="extra-tiny" /> })}
        >
          <MessageBarBody>
            <MessageBarTitle>{displayName}</MessageBarTitle> <span dir="auto">{notification.message}</span>
          </MessageBarBody>
          <MessageBarActions
            containerAction={
              <Button
                appearance="transparent"
                aria-label={`Dismiss: ${notification.message}`}
                icon={<DismissRegular />}
                onClick={() => session.dismiss(notification)}
              />
            }
          >
            {notification.actions && (
              <Button onClick={() => session.follow(notification)}>{notification.actions[0].actionText}</Button>
            )}
          </MessageBarActions>
        </MessageBar>
      ))}
    </section>
  );
}

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexDirection: 'column',
    flexShrink: 0,
    gap: tokens.spacingVerticalXS,
    padding: `0 ${tokens.spacingHorizontalXXL}`,
    ':empty': { display: 'none' },
  },
});
