import {
  Button,
  makeStyles,
  Menu,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components';
import { LocalLanguageRegular } from '@fluentui/react-icons';
import { displayLanguage } from './display-language.ts';

/** Some of those that Outlook is shown in, both directions and several scripts among them; `?locale=` takes any. */
const offered = ['ar-SA', 'da-DK', 'de-DE', 'en-GB', 'en-US', 'es-ES', 'fr-FR', 'he-IL', 'ja-JP', 'pl-PL', 'zh-CN'];

/** The language that add-ins are told; they learn it when they load, so the window is loaded again. */
export function LanguageSwitcher({ className }: { readonly className: string }) {
  const styles = useStyles();
  const current = displayLanguage(location.search);
  const label = `Language of add-ins: ${nameOf(current, 'en-GB')}`;
  return (
    <Menu checkedValues={{ language: [current] }}>
      <MenuTrigger disableButtonEnhancement>
        <Button
          className={className}
          appearance="transparent"
          icon={<LocalLanguageRegular />}
          title={label}
          aria-label={label}
        />
      </MenuTrigger>
      <MenuPopover className={styles.popover}>
        <MenuList>
          {[...new Set([current, ...offered])].map((tag) => (
            <MenuItemRadio key={tag} name="language" value={tag} lang={tag} onClick={() => choose(tag)}>
              {nameOf(tag, tag)}
            </MenuItemRadio>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

function nameOf(tag: string, inLanguage: string): string {
  return new Intl.DisplayNames([inLanguage], { type: 'language' }).of(new Intl.Locale(tag).baseName) ?? tag;
}

function choose(tag: string): void {
  const url = new URL(location.href);
  url.searchParams.set('locale', tag);
  location.assign(url);
}

const useStyles = makeStyles({ popover: { maxHeight: '70vh', overflowY: 'auto' } });
