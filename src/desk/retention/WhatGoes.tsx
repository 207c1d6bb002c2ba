import { Spinner } from '@fluentui/react-components';
import { Notice } from '#ui/Notice.tsx';
import { noonOf } from '#ui/signal-text.ts';
import { useLocale } from '#ui/use-locale.ts';
import { useNow } from '#ui/use-now.tsx';
import textStyles from '#ui/text.module.css';
import { DeskFailure } from '../DeskFailure.tsx';
import { useAnswer } from '../use-answer.ts';
import { useDesk } from '../use-desk.ts';

/** What is too old by now if interactions are kept for so many years. */
export function WhatGoes({ years }: { readonly years: number }) {
  const { text, date: dateText } = useLocale();
  const now = useNow();
  const { client } = useDesk();
  const { value, error, reload } = useAnswer(() => client.previewRetention({ query: { years } }));
  if (error !== undefined) return <DeskFailure error={error} onRetry={reload} />;
  if (!value) return <Spinner size="tiny" label={text('retention.counting')} />;
  const date = dateText(noonOf(value.before.slice(0, 10)), now);
  if (value.interactions === 0) return <p className={textStyles.body}>{text('retention.nothing', { date })}</p>;
  const interactions = text('retention.interactions', { count: value.interactions });
  const people = text('retention.people', { count: value.people });
  return (
    <Notice intent="warning" title={text('retention.goes', { interactions, people, date })}>
      {text('retention.goes-about')}
      {value.held > 0 && ` ${text('retention.held', { count: value.held })}`}
    </Notice>
  );
}
