import { listLabels, sensitivityLabels } from '../../../sensitivity-labels.ts';
import { changeDraft } from '../draft.ts';
import { onDraft, outlookError, type Method } from '../method.ts';

const done = { data: undefined } as const;

/** Sensitivity labels are for what is written. */
export const sensitivityLabelMethods: readonly Method[] = [
  {
    id: 202,
    name: 'sensitivityLabelsCatalog.getIsEnabledAsync',
    permission: 'ReadWriteItem',
    run: onDraft(() => ({ data: true })),
  },
  {
    id: 199,
    name: 'sensitivityLabelsCatalog.getAsync',
    permission: 'ReadWriteItem',
    run: onDraft(() => ({ data: sensitivityLabels })),
  },
  {
    id: 201,
    name: 'item.sensitivityLabel.getAsync',
    permission: 'ReadWriteItem',
    run: onDraft(({ content }) => ({ data: content.read().label ?? '' })),
  },
  {
    id: 200,
    name: 'item.sensitivityLabel.setAsync',
    permission: 'ReadWriteItem',
    run: onDraft((draft, { sensitivityLabelID }) => {
      const label = listLabels().find(({ id }) => id === sensitivityLabelID);
      if (!label) return { refusal: outlookError.invalidParameterValue };
      changeDraft(draft, { label: label.id });
      return done;
    }),
  },
];
