import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowForwardRegular, ArrowReplyAllRegular, ArrowReplyRegular } from '@fluentui/react-icons';
import type { MessageContent } from '../../wire.ts';
import { useMailbox } from './context.ts';

const answers = [
  { is: 'reply', label: 'Reply', icon: <ArrowReplyRegular /> },
  { is: 'reply-all', label: 'Reply all', icon: <ArrowReplyAllRegular /> },
  { is: 'forward', label: 'Forward', icon: <ArrowForwardRegular /> },
] as const;

export function AnswerButtons({ content }: { readonly content: MessageContent }) {
  const styles = useStyles();
  const { session } = useMailbox();
  return (
    <div className={styles.row}>
      {answers.map(({ is, label, icon }) => (
        <Button
          key={is}
          size="small"
          appearance="subtle"
          icon={icon}
          onClick={() => session.openForm({ is, message: content, bodyHtml: '', attachments: [] })}
        >
          {label}
        </Button>
      ))}
    </div>
  );
}

const useStyles = makeStyles({
  row: {
    display: 'flex',
    gap: tokens.spacingHorizontalXS,
    padding: `0 ${tokens.spacingHorizontalXXL} ${tokens.spacingVerticalS}`,
  },
});
