import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { useLocale } from '#ui/use-locale.ts';
import textStyles from '#ui/text.module.css';
import { DeskFailure } from '../DeskFailure.tsx';
import { Done } from '../Done.tsx';
import { Section } from '../Section.tsx';
import { UnitBranch } from './UnitBranch.tsx';
import { UnitForm } from './UnitForm.tsx';
import { useUnitChanges } from './use-unit-changes.ts';
import type { Institution } from './use-institution.ts';

/** What is open in the tree: a unit that is edited, or a new one below another, or at the top. */
export type OpenForm = { readonly edit: string } | { readonly addBelow: string | null } | undefined;

/** The institution's units as they stand below one another. */
export function UnitsSection({ institution }: { readonly institution: Institution }) {
  const { text } = useLocale();
  const [open, setOpen] = useState<OpenForm>();
  const changes = useUnitChanges(institution, () => setOpen(undefined));
  const show = (form: OpenForm) => {
    changes.forget();
    setOpen(form);
  };
  const { value: units = [], error, reload } = institution.units;
  const isAddingAtTop = open !== undefined && 'addBelow' in open && open.addBelow === null;
  return (
    <Section heading={text('administration.units')} about={text('administration.units-about')}>
      {error !== undefined && <DeskFailure error={error} onRetry={reload} />}
      {units.length === 0 && error === undefined && (
        <p className={textStyles.body}>{text('administration.units-none')}</p>
      )}
      <UnitBranch units={units} parentId={undefined} open={open} onOpen={show} changes={changes} />
      {isAddingAtTop ? (
        <UnitForm units={units} parentId={null} changes={changes} onClose={() => show(undefined)} />
      ) : (
        <Button onClick={() => show({ addBelow: null })}>{text('administration.unit-add')}</Button>
      )}
      {changes.failure !== undefined && open === undefined && (
        <DeskFailure error={changes.failure.error} onRetry={changes.failure.retry} />
      )}
      {changes.done && <Done onUndo={changes.done.undo}>{changes.done.sentence}</Done>}
    </Section>
  );
}
