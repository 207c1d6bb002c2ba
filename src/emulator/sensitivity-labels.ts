/** A sensitivity label as Outlook's catalogue has it. */
export interface SensitivityLabelDetails {
  readonly id: string;
  readonly name: string;
  readonly tooltip: string;
  /** `#rrggbb`. */
  readonly color: string;
  /** Null where there are none below it. */
  readonly children: readonly SensitivityLabelDetails[] | null;
}

/** The labels of the colleague's institution, the least sensitive first, by the names with which Microsoft Purview begins. */
export const sensitivityLabels: readonly SensitivityLabelDetails[] = [
  label('1f1a3a52-6f0c-4d3e-8a51-0b7c5d2e9a01', 'Public', 'For everybody', '#317100'),
  label('2b8d07c4-93ae-4f6b-b1d8-5e40c7a6f302', 'General', 'For the daily work of the institution', '#737373'),
  {
    ...label('3c5e91d6-a0b2-47c9-9c3f-72d8e1b45a03', 'Confidential', 'Would do harm if it were shared', '#ff8c00'),
    children: [
      label('4d6fa2e7-b1c3-48da-8d40-83e9f2c56b04', 'All Employees', 'For colleagues alone', '#ff8c00'),
      label('5e70b3f8-c2d4-49eb-9e51-94fa03d67c05', 'Trusted People', 'For those who are named', '#ff8c00'),
    ],
  },
  label(
    '6f81c409-d3e5-4afc-8f62-a50b14e78d06',
    'Highly Confidential',
    'Would do great harm if it were shared',
    '#a80000',
  ),
];

/** Those that a message can have, with the names that Outlook shows; one that has others below it can't be given itself. */
export function listLabels(): { readonly id: string; readonly name: string; readonly path: string }[] {
  return sensitivityLabels.flatMap(({ id, name, children }) =>
    (children ?? [{ id, name }]).map((one) => ({ ...one, path: children ? `${name} \\ ${one.name}` : one.name })),
  );
}

function label(id: string, name: string, tooltip: string, color: string): SensitivityLabelDetails {
  return { id, name, tooltip, color, children: null };
}
