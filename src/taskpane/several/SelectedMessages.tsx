import { mergeClasses } from '@fluentui/react-components';
import type { SelectedState } from '#capture/several-state.ts';
import { Disclosure } from '#ui/Disclosure.tsx';
import { sharingSentences } from '#locales/sharing-sentences.ts';
import { useLocale } from '#ui/use-locale.ts';
import { useNow } from '#ui/use-now.tsx';
import { standingText } from './standing-text.ts';
import textStyles from '#ui/text.module.css';
import cardStyles from '../cards.module.css';
import styles from './several.module.css';

interface SelectedMessagesProps {
  readonly messages: readonly SelectedState[];
  readonly isOpenAtFirst: boolean;
}

/** So many are seen at a glance. */
const mostOpen = 5;

/** Each of the selected messages, and what has become of it. */
export function SelectedMessages({ messages, isOpenAtFirst }: SelectedMessagesProps) {
  const locale = useLocale();
  locale.learn(sharingSentences);
  const { text } = locale;
  const isOpen =
    isOpenAtFirst || messages.length <= mostOpen || messages.some(({ standing }) => standing.is === 'failed');
  const summary = <span className={mergeClasses(textStyles.name, textStyles.block)}>{text('several.each')}</span>;
  return (
    <div className={cardStyles.card}>
      <Disclosure level={2} summary={summary} isOpenAtFirst={isOpen}>
        {() => (
          <ul className={mergeClasses(textStyles.list, styles.messages)}>
            {messages.map((message) => (
              <SelectedMessage key={message.itemId} message={message} />
            ))}
          </ul>
        )}
      </Disclosure>
    </div>
  );
}

function SelectedMessage({ message }: { readonly message: SelectedState }) {
  const locale = useLocale();
  const { text, list, date } = locale;
  const now = useNow();
  const { subject, from, occurredAt, standing, othersWhoLogged } = message;
  const names = list(othersWhoLogged.map(({ displayName }) => displayName));
  const isDone = standing.is === 'logged' || standing.is === 'logged-already';
  return (
    <li>
      <bdi className={mergeClasses(textStyles.name, textStyles.block)}>
        {subject === '' ? text('interactions.no-subject') : subject}
      </bdi>
      {occurredAt !== undefined && (
        <p className={textStyles.detail}>
          {from !== undefined && (
            <>
              <bdi>{from}</bdi>
              {' · '}
            </>
          )}
          {date(occurredAt, now)}
        </p>
      )}
      <p className={mergeClasses(textStyles.detail, isDone && styles.done, standing.is === 'failed' && styles.failed)}>
        {standingText(message, locale)}
        {othersWhoLogged.length > 0 && ` · ${text('log.logged-by', { names })}`}
      </p>
    </li>
  );
}
