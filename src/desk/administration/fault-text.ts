import { decisionFaults } from '#domain/check-decisions.ts';
import type { InputIssue } from '#domain/app-error.ts';
import { useLocale } from '#ui/use-locale.ts';

const unitFaults = ['not-a-unit', 'below-itself', 'unknown-parent'] as const;

/** What is wrong with an input, in the page's language; undefined where nothing is. */
export function useFaultText() {
  const { text } = useLocale();
  return (issue: InputIssue | undefined): string | undefined => {
    if (!issue) return undefined;
    const code = [...decisionFaults, ...unitFaults].find((known) => known === issue.code);
    return text(code === undefined ? 'error.invalid-input' : `fault.${code}`);
  };
}
