import {
  Avatar,
  Button,
  Caption1,
  makeStyles,
  Menu,
  MenuGroup,
  MenuGroupHeader,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  tokens,
} from '@fluentui/react-components';
import type { EmulatorColleague } from '../../wire.ts';
import { visuallyHidden } from './visually-hidden.ts';

interface ColleagueSwitcherProps {
  readonly mailbox: string;
  readonly colleague: EmulatorColleague | undefined;
  readonly colleagues: readonly EmulatorColleague[];
  readonly onColleague: (colleague: EmulatorColleague) => void;
  readonly className: string;
}

/** Who is in front; choosing another opens that colleague's mailbox. */
export function ColleagueSwitcher({ mailbox, colleague, colleagues, onColleague, className }: ColleagueSwitcherProps) {
  const styles = useStyles();
  const name = colleague?.displayName ?? mailbox;
  const institutions = [...new Set(colleagues.map(({ institution }) => institution))];
  return (
    <Menu checkedValues={{ colleague: [mailbox] }}>
      <MenuTrigger disableButtonEnhancement>
        <Button
          className={className}
          appearance="transparent"
          icon={<Avatar aria-hidden name={name} size={28} color="colorful" />}
        >
          <span className={styles.label}>Colleague in front: </span>
          <span className={styles.name}>{name}</span>
        </Button>
      </MenuTrigger>
      <MenuPopover className={styles.popover}>
        {colleagues.length === 0 && <Caption1>There is no authority, so nobody can be signed in.</Caption1>}
        <MenuList>
          {institutions.map((institution) => (
            <MenuGroup key={institution}>
              <MenuGroupHeader>{institution}</MenuGroupHeader>
              {colleagues
                .filter((entry) => entry.institution === institution)
                .map((entry) => (
                  <MenuItemRadio
                    key={entry.emailAddress}
                    name="colleague"
                    value={entry.emailAddress}
                    subText={entry.unit}
                    onClick={() => onColleague(entry)}
                  >
                    {entry.displayName}
                  </MenuItemRadio>
                ))}
            </MenuGroup>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

const useStyles = makeStyles({
  popover: { maxHeight: '70vh', overflowY: 'auto', padding: tokens.spacingHorizontalXS },
  label: visuallyHidden,
  name: {
    marginInlineStart: tokens.spacingHorizontalSNudge,
    maxWidth: '160px',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    '@container window (max-width: 900px)': visuallyHidden,
  },
});
