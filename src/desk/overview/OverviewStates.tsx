import { Spinner } from '@fluentui/react-components';
import { useEffect, type ReactNode } from 'react';
import { Statement } from '#ui/Statement.tsx';
import { useLocale } from '#ui/use-locale.ts';
import { DeskFailure } from '../DeskFailure.tsx';
import type { Answer } from '../use-answer.ts';
import { useDesk, useHeading } from '../use-desk.ts';
import { overviewAddress, readOverviewAddress, type SubjectKind } from './overview-address.ts';

interface OverviewStatesProps {
  readonly subject: SubjectKind;
  readonly id: string;
  readonly answer: Omit<Answer<{ readonly id: string; readonly name: string }>, 'replace'>;
  /** The overview, once it is there. */
  readonly children: ReactNode;
}

/** Looking up, not there (which says the same of what one may not see), no answer, or the overview; an address of one that was merged becomes the one that is kept. */
export function OverviewStates({ subject, id, answer, children }: OverviewStatesProps) {
  const { text } = useLocale();
  const { address, onReplace } = useDesk();
  const { value, error, reload } = answer;
  useHeading(value?.name ?? (error === 'not-found' ? text('overview.gone') : undefined));
  const kept = value && value.id !== id ? value.id : undefined;
  useEffect(() => {
    if (kept !== undefined) onReplace(overviewAddress(subject, { ...readOverviewAddress(address), id: kept }));
  }, [kept, subject, address, onReplace]);
  if (!value && error === 'not-found') {
    return <Statement title={text('overview.gone')}>{text('overview.gone-text')}</Statement>;
  }
  if (!value && error !== undefined) return <DeskFailure error={error} onRetry={reload} />;
  if (!value) return <Spinner label={text('overview.loading')} />;
  return (
    <>
      {error !== undefined && <DeskFailure error={error} onRetry={reload} />}
      {children}
    </>
  );
}
