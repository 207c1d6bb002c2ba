import { Badge, Button, makeStyles, SearchBox, Subtitle2, ToggleButton, tokens } from '@fluentui/react-components';
import { CodeRegular, WeatherMoonRegular, WeatherSunnyRegular } from '@fluentui/react-icons';
import type { EmulatorColleague } from '../../wire.ts';
import { countRefused } from '../protocol/call-log.ts';
import type { ThemeName } from '../session/theme-colors.ts';
import { ColleagueSwitcher } from './ColleagueSwitcher.tsx';
import { useMailbox } from './context.ts';
import { LanguageSwitcher } from './LanguageSwitcher.tsx';
import { useStore } from './use-store.ts';
import { visuallyHidden } from './visually-hidden.ts';

interface TopBarProps {
  readonly mailbox: string;
  readonly colleague: EmulatorColleague | undefined;
  readonly colleagues: readonly EmulatorColleague[];
  readonly onColleague: (colleague: EmulatorColleague) => void;
  readonly search: string;
  readonly onSearch: (search: string) => void;
  readonly theme: ThemeName;
  readonly onTheme: (theme: ThemeName) => void;
  readonly isLogOpen: boolean;
  readonly onLog: (isOpen: boolean) => void;
}

export function TopBar(props: TopBarProps) {
  const styles = useStyles();
  const { theme, onTheme, isLogOpen, onLog, search, onSearch } = props;
  const refused = countRefused(useStore(useMailbox().log));
  const otherTheme = theme === 'dark' ? 'light' : 'dark';
  return (
    <header className={styles.bar} data-region>
      <Subtitle2 as="h1" className={styles.name}>
        Outlook emulator
      </Subtitle2>
      <SearchBox
        className={styles.search}
        aria-label="Search messages"
        placeholder="Search"
        value={search}
        onChange={(_, { value }) => onSearch(value)}
        data-first-focus
      />
      <div className={styles.tools}>
        <ToggleButton
          className={styles.tool}
          appearance="transparent"
          icon={<CodeRegular />}
          checked={isLogOpen}
          onClick={() => onLog(!isLogOpen)}
        >
          <span className={styles.wide}>Call log</span>
          {refused > 0 && !isLogOpen && (
            <Badge className={styles.refused} color="danger" size="small">
              {refused} <span className={styles.wide}>refused</span>
            </Badge>
          )}
        </ToggleButton>
        <LanguageSwitcher className={styles.tool} />
        <Button
          className={styles.tool}
          appearance="transparent"
          title={themeNames[otherTheme]}
          aria-label={themeNames[otherTheme]}
          icon={otherTheme === 'dark' ? <WeatherMoonRegular /> : <WeatherSunnyRegular />}
          onClick={() => onTheme(otherTheme)}
        />
        <ColleagueSwitcher {...props} className={styles.tool} />
      </div>
    </header>
  );
}

const themeNames: Readonly<Record<ThemeName, string>> = { dark: 'Dark theme', light: 'Light theme' };

const onBrand = { color: tokens.colorNeutralForegroundOnBrand };

const useStyles = makeStyles({
  bar: {
    display: 'grid',
    gridTemplateColumns: '1fr minmax(120px, 480px) minmax(max-content, 1fr)',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    minHeight: '48px',
    padding: `0 ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorBrandBackground,
    ...onBrand,
    '@container window (max-width: 900px)': { gridTemplateColumns: 'auto 1fr auto' },
    '@container window (max-width: 600px)': {
      gridTemplateColumns: 'minmax(0, 1fr) auto',
      gap: tokens.spacingHorizontalXS,
    },
  },
  name: { ...onBrand, margin: 0, whiteSpace: 'nowrap', '@container window (max-width: 600px)': { display: 'none' } },
  search: { maxWidth: 'none', minWidth: 0, width: '100%' },
  tools: { display: 'flex', justifyContent: 'flex-end', gap: tokens.spacingHorizontalXS },
  tool: {
    ...onBrand,
    minWidth: 'auto',
    whiteSpace: 'nowrap',
    '& .fui-Button__icon': onBrand,
    ':hover': { ...onBrand, backgroundColor: tokens.colorBrandBackgroundHover, '& .fui-Button__icon': onBrand },
    ':hover:active': {
      ...onBrand,
      backgroundColor: tokens.colorBrandBackgroundPressed,
      '& .fui-Button__icon': onBrand,
    },
    '&[aria-pressed="true"]': {
      ...onBrand,
      backgroundColor: tokens.colorBrandBackgroundSelected,
      '& .fui-Button__icon': onBrand,
    },
    '&[aria-expanded="true"]': onBrand,
  },
  refused: { marginInlineStart: tokens.spacingHorizontalXS, gap: tokens.spacingHorizontalXXS, whiteSpace: 'nowrap' },
  wide: { '@container window (max-width: 900px)': visuallyHidden },
});
