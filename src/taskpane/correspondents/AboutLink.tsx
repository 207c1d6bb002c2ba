import { Link, mergeClasses } from '@fluentui/react-components';
import type { MouseEvent, ReactNode } from 'react';
import type { About } from '#capture/overview.ts';
import { usePane } from '../use-pane.ts';
import textStyles from '#ui/text.module.css';

interface AboutLinkProps extends About {
  readonly name: string;
  readonly children: ReactNode;
}

/** A person's or an organisation's name: a click shows the whole relationship in the pane; in a tab of its own it is the wide page. */
export function AboutLink({ subject, id, name, children }: AboutLinkProps) {
  const { onOpenOverview } = usePane();
  const onClick = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    onOpenOverview({ subject, id, name });
  };
  return (
    <Link
      href={`/desk/${subject}s/${id}`}
      data-about={id}
      className={mergeClasses(textStyles.link, textStyles.inline)}
      onClick={onClick}
    >
      {children}
    </Link>
  );
}
