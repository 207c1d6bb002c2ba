import { mergeClasses } from '@fluentui/react-components';
import type { Notice } from '#capture/inbox-snapshot.ts';
import type { Locale } from '#locales/locale.ts';
import { Badge } from '#ui/Badge.tsx';
import { NoteText } from './NoteText.tsx';
import { useInboxState, type InboxProps } from './use-inbox-state.ts';
import textStyles from '#ui/text.module.css';
import cardStyles from '../cards.module.css';

interface NoticeCardProps extends InboxProps {
  readonly notice: Notice;
}

/** Who has read what the colleague keeps from everyone, when, about whom and why; or has erased somebody whom they had logged. */
export function NoticeCard({ notice, ...props }: NoticeCardProps) {
  const { text, fullDate } = useInboxState(props);
  const { by, at, readAt, reason } = notice;
  const name = by?.displayName ?? text('notice-disclosed.somebody-who');
  return (
    <li className={mergeClasses(cardStyles.card, cardStyles.padded)}>
      <h3 className={textStyles.name}>
        {text(isErasure(notice) ? 'notice-erased.who' : 'notice-disclosed.who', { name })}
      </h3>
      <p className={textStyles.detail}>
        {readAt === undefined && (
          <>
            <Badge>{text('inbox.new')}</Badge>{' '}
          </>
        )}
        <time dateTime={at}>{fullDate(at)}</time>
      </p>
      <p className={textStyles.body}>{aboutText(notice, props.locale)}</p>
      <NoteText by={text('notice-disclosed.reason')} note={reason ?? ''} />
    </li>
  );
}

function isErasure({ kind }: Notice): boolean {
  return kind === 'person-erased';
}

function aboutText(notice: Notice, { text, fullDate }: Locale): string {
  const { person, interaction } = notice;
  if (isErasure(notice)) return text('notice-erased.about');
  if (person) return text('notice-disclosed.person', { about: person.displayName });
  if (interaction) return text('notice-disclosed.interaction', { date: fullDate(interaction.occurredAt) });
  return text('notice-disclosed.somebody');
}
