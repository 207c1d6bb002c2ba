import { Field, Textarea } from '@fluentui/react-components';

interface ReasonFieldProps {
  readonly label: string;
  readonly hint: string;
  /** What is wrong with it, in a sentence. */
  readonly problem: string | undefined;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** Why somebody does what the audit keeps for good. */
export function ReasonField({ label, hint, problem, value, onChange }: ReasonFieldProps) {
  return (
    <Field label={label} hint={hint} {...(problem === undefined ? {} : { validationMessage: problem })}>
      <Textarea
        value={value}
        resize="vertical"
        rows={3}
        maxLength={1000}
        onChange={(_, data) => onChange(data.value)}
      />
    </Field>
  );
}
