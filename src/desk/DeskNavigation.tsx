import { mergeClasses } from '@fluentui/react-components';
import { useLocale } from '#ui/use-locale.ts';
import textStyles from '#ui/text.module.css';
import { DeskLink } from './DeskLink.tsx';
import styles from './DeskFrame.module.css';
import { mayOpen } from './find-page.ts';
import { deskPages, type DeskPage } from './pages.ts';
import { useDesk } from './use-desk.ts';

/** The pages that the colleague may open, where there is more than one. */
export function DeskNavigation({ current }: { readonly current: DeskPage | undefined }) {
  const { text } = useLocale();
  const { me } = useDesk();
  const pages = deskPages.filter((page) => !page.isUnlisted && mayOpen(page, me));
  if (pages.length < 2) return null;
  return (
    <nav aria-label={text('desk.navigation')}>
      <ul className={mergeClasses(textStyles.list, styles.navigation)}>
        {pages.map((page) => (
          <li key={page.path}>
            <DeskLink to={page.path} className={styles.entry} isCurrent={page === current}>
              {text(page.title)}
            </DeskLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
