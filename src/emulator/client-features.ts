import type { OutlookFeature } from '#domain/outlook-features.ts';
import type { ClientProfile } from './client-profiles.ts';
import { surfaceIn } from './client-surfaces.ts';
import { launchesEvent, missingMembers } from './mailbox-sets.ts';
import { launchEventTypes } from './wire-launch-event.ts';

/** What a client lacks of what a feature needs; empty where it has the feature. */
export function lackedFor(feature: OutlookFeature, profile: ClientProfile): string[] {
  const { surface, methods = [], events = [], isPinned } = feature;
  const missing = missingMembers(profile);
  const isMissing = (method: string) => missing.some((name) => method === name || method.startsWith(`${name}.`));
  const hasEvent = (name: string) => launchEventTypes.some((type) => type === name && launchesEvent(profile, type));
  return [
    ...(surface !== undefined && surfaceIn(profile, surface) === undefined ? [surface] : []),
    ...methods.filter(isMissing),
    ...events.filter((name) => !hasEvent(name)),
    ...(isPinned && !profile.canPin ? ['SupportsPinning'] : []),
  ];
}
