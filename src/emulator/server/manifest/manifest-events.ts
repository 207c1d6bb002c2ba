import {
  launchEventTypes,
  sendModes,
  type LaunchEvent,
  type LaunchEventType,
  type SendMode,
} from '../../wire-launch-event.ts';
import type { Resources } from './manifest-resources.ts';
import { manifestError, type ManifestNode } from './manifest-tree.ts';

/** The functions that events call, each with the page of the runtime that its SourceLocation names. */
export function readLaunchEvents(host: ManifestNode, form: ManifestNode, resources: Resources): LaunchEvent[] {
  const points = form.children('ExtensionPoint').filter((point) => point.attribute('type') === 'LaunchEvent');
  const events = points.flatMap((point) => {
    const url = pageOf(point, host, resources);
    const nodes = point.child('LaunchEvents')?.children('LaunchEvent') ?? [];
    if (nodes.length === 0) throw manifestError(point.path, 'LaunchEvent has no LaunchEvents.');
    return nodes.map((node) => ({ ...eventOf(node), url }));
  });
  for (const type of sendEvents) {
    if (events.filter((event) => event.type === type).length > 1) {
      throw manifestError(form.path, `An add-in has one ${type}; this manifest has more.`);
    }
  }
  return events;
}

const sendEvents: readonly LaunchEventType[] = ['OnMessageSend', 'OnAppointmentSend'];

/** Outlook on the web runs the runtime's page, not the script that its Override names for classic Outlook. */
function pageOf(point: ManifestNode, host: ManifestNode, resources: Resources): string {
  const source = point.child('SourceLocation');
  if (!source) throw manifestError(point.path, 'LaunchEvent has no SourceLocation.');
  const runtimes = host.child('Runtimes')?.children('Runtime') ?? [];
  if (!runtimes.some((runtime) => runtime.attribute('resid') === source.attribute('resid'))) {
    const resid = source.attribute('resid') ?? '';
    throw manifestError(source.path, `LaunchEvent runs in “${resid}”, which is no Runtime of the manifest's.`);
  }
  return resources.url(source);
}

function eventOf(node: ManifestNode): Omit<LaunchEvent, 'url'> {
  const named = node.attribute('Type') ?? '';
  const type = launchEventTypes.find((each) => each === named);
  if (!type) throw manifestError(node.path, `There is no event “${named}”.`);
  const functionName = node.attribute('FunctionName');
  if (functionName === undefined) throw manifestError(node.path, `The event ${type} names no function.`);
  return { type, functionName, sendMode: sendModeOf(node, type) };
}

function sendModeOf(node: ManifestNode, type: LaunchEventType): SendMode {
  const named = node.attribute('SendMode');
  if (named === undefined) return 'SoftBlock';
  if (!sendEvents.includes(type)) throw manifestError(node.path, `The event ${type} has no SendMode.`);
  const mode = sendModes.find((each) => each === named);
  if (!mode) throw manifestError(node.path, `There is no SendMode “${named}”.`);
  return mode;
}
