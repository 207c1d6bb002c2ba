import type { CaptureCorrespondent } from '#capture/capture-state.ts';

export interface CautionGroup {
  readonly key: string;
  readonly caution: NonNullable<CaptureCorrespondent['caution']>;
  /** Those to whom it applies, in the order of the message. */
  readonly concerned: readonly CaptureCorrespondent[];
}

/** One of each caution: people of one organisation mostly share theirs. Those who are not to be contacted come first. */
export function groupCautions(correspondents: readonly CaptureCorrespondent[]): CautionGroup[] {
  const groups = new Map<string, CautionGroup>();
  for (const correspondent of correspondents) {
    const { caution, organisation, hidden } = correspondent;
    if (!caution || hidden) continue;
    const key = JSON.stringify([caution, organisation?.id]);
    const concerned = [...(groups.get(key)?.concerned ?? []), correspondent];
    groups.set(key, { key, caution, concerned });
  }
  const isUrgent = ({ caution }: CautionGroup) => caution.doNotContact !== undefined;
  return [...groups.values()].sort((one, other) => Number(isUrgent(other)) - Number(isUrgent(one)));
}
