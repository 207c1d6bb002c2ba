import { Button, Spinner, Tab, TabList } from '@fluentui/react-components';
import { useState } from 'react';
import { Statement } from '#ui/Statement.tsx';
import { useLocale } from '#ui/use-locale.ts';
import textStyles from '#ui/text.module.css';
import { DeskFailure } from '../DeskFailure.tsx';
import { Done } from '../Done.tsx';
import { Section } from '../Section.tsx';
import { ClaimRow } from './ClaimRow.tsx';
import { useClaims, type ClaimState } from './use-claims.ts';
import { useDecisions } from './use-decisions.ts';
import deskStyles from '../desk.module.css';

/** What other systems claim of organisations that nobody here is known to be, and whose it is. */
export function LinksPage() {
  const { text } = useLocale();
  const [state, setState] = useState<ClaimState>('waiting');
  const list = useClaims(state);
  const decisions = useDecisions(list.reload);
  const { page, error, isLoading } = list;
  if (!page) {
    return error === undefined ? (
      <Spinner label={text('links.loading')} />
    ) : (
      <DeskFailure error={error} onRetry={list.reload} />
    );
  }
  const { waiting, leftOut, claims } = page;
  const choose = (next: ClaimState) => {
    decisions.forget();
    setState(next);
  };
  return (
    <Section heading={text('links.heading')} about={text('links.about')}>
      <TabList
        size="small"
        aria-label={text('links.states')}
        selectedValue={state}
        onTabSelect={(_, { value }) => choose(value === 'left-out' ? 'left-out' : 'waiting')}
      >
        <Tab value="waiting">{text('links.waiting', { count: waiting })}</Tab>
        <Tab value="left-out">{text('links.left-out', { count: leftOut })}</Tab>
      </TabList>
      {decisions.done && (
        <Done onUndo={decisions.done.undo} isBusy={decisions.isBusy}>
          {decisions.done.sentence}
        </Done>
      )}
      {decisions.failure && <DeskFailure error={decisions.failure.error} onRetry={decisions.failure.retry} />}
      {claims.length === 0 ? (
        <Statement title={text(state === 'waiting' ? 'links.none' : 'links.none-left-out')}>
          {text(state === 'waiting' ? 'links.none-text' : 'links.none-left-out-text')}
        </Statement>
      ) : (
        <ul className={`${textStyles.list} ${deskStyles.rows}`}>
          {claims.map((claim) => (
            <ClaimRow key={claim.claimKey} claim={claim} state={state} decisions={decisions} />
          ))}
        </ul>
      )}
      {error !== undefined && <DeskFailure error={error} onRetry={list.reload} />}
      {page.next !== undefined && (
        <Button disabledFocusable={isLoading} onClick={list.more}>
          {text('links.more')}
        </Button>
      )}
    </Section>
  );
}
