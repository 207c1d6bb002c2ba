import { Button, mergeClasses } from '@fluentui/react-components';
import { useLocale } from '#ui/use-locale.ts';
import textStyles from '#ui/text.module.css';
import { UnitForm } from './UnitForm.tsx';
import type { OpenForm } from './UnitsSection.tsx';
import type { UnitChanges } from './use-unit-changes.ts';
import type { UnitOfTree } from './use-institution.ts';
import deskStyles from '../desk.module.css';
import styles from './administration.module.css';

interface UnitBranchProps {
  readonly units: readonly UnitOfTree[];
  /** Absent for the top. */
  readonly parentId: string | undefined;
  readonly open: OpenForm;
  readonly onOpen: (form: OpenForm) => void;
  readonly changes: UnitChanges;
}

/** The units below one, each with those below it. */
export function UnitBranch(props: UnitBranchProps) {
  const { language } = useLocale();
  const { units, parentId } = props;
  const here = units
    .filter((unit) => unit.parentId === parentId)
    .sort((one, other) => one.name.localeCompare(other.name, language));
  if (here.length === 0) return null;
  return (
    <ul className={styles.branch}>
      {here.map((unit) => (
        <li key={unit.id}>
          <UnitOfBranch {...props} unit={unit} />
          <UnitBranch {...props} parentId={unit.id} />
        </li>
      ))}
    </ul>
  );
}

function UnitOfBranch({ unit, units, open, onOpen, changes }: UnitBranchProps & { readonly unit: UnitOfTree }) {
  const { text } = useLocale();
  const { id, name, seesBelow, colleagues } = unit;
  const close = () => onOpen(undefined);
  if (open && 'edit' in open && open.edit === id) {
    return <UnitForm unit={unit} units={units} parentId={unit.parentId ?? null} changes={changes} onClose={close} />;
  }
  const counted = text('administration.unit-colleagues', { count: colleagues });
  return (
    <>
      <div className={deskStyles.row}>
        <span className={deskStyles.grow}>
          <bdi className={textStyles.body}>{name}</bdi>
          <span className={mergeClasses(textStyles.detail, textStyles.block)}>
            {[counted, ...(seesBelow ? [text('administration.unit-sees')] : [])].join(' · ')}
          </span>
        </span>
        <Button
          size="small"
          aria-label={text('administration.unit-edit-named', { name })}
          onClick={() => onOpen({ edit: id })}
        >
          {text('administration.unit-edit')}
        </Button>
        <Button
          size="small"
          aria-label={text('administration.unit-add-below-named', { name })}
          onClick={() => onOpen({ addBelow: id })}
        >
          {text('administration.unit-add-below')}
        </Button>
      </div>
      {open && 'addBelow' in open && open.addBelow === id && (
        <UnitForm units={units} parentId={id} changes={changes} onClose={close} />
      )}
    </>
  );
}
