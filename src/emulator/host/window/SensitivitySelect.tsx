import { Field, Select } from '@fluentui/react-components';
import { missingMembers } from '../../mailbox-sets.ts';
import { listLabels } from '../../sensitivity-labels.ts';
import { changeDraft, type Draft } from '../protocol/draft.ts';
import { useProfile } from './context.ts';
import { useStore } from './use-store.ts';

/** Which sensitivity label the message or meeting bears; absent where the client has no labels. */
export function SensitivitySelect({ draft }: { readonly draft: Draft }) {
  const profile = useProfile();
  const { label = '' } = useStore(draft.content);
  if (missingMembers(profile).includes('sensitivityLabelsCatalog')) return null;
  return (
    <Field label="Sensitivity" orientation="horizontal" size="small">
      <Select
        size="small"
        value={label}
        onChange={(_, { value }) => changeDraft(draft, { label: value === '' ? undefined : value })}
      >
        <option value="">None</option>
        {listLabels().map(({ id, path }) => (
          <option key={id} value={id}>
            {path}
          </option>
        ))}
      </Select>
    </Field>
  );
}
