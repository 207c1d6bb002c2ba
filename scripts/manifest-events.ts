import { launchEventTypes, sendModes } from '../src/emulator/wire-launch-event.ts';
import { childOf, descendantsOf, type XmlElement } from './walk-xml.ts';

const sendEvents = ['OnMessageSend', 'OnAppointmentSend'];
const mobileEvents = ['OnNewMessageCompose', 'OnMessageRecipientsChanged', 'OnMessageFromChanged'];

/** Of the elements of one VersionOverrides: what is wrong with the functions that events call, and with where they run. */
export function findEventFaults(elements: readonly XmlElement[]): string[] {
  const points = elements.filter(
    ({ name, attributes }) => name === 'ExtensionPoint' && attributes['type'] === 'LaunchEvent',
  );
  const runtimes = elements.filter(({ name }) => name === 'Runtime');
  const pages = runtimes.map(({ attributes }) => attributes['resid'] ?? '');
  const isOnPhone = (point: XmlElement) =>
    elements.some(({ name, children }) => name === 'MobileFormFactor' && children.includes(point));
  return [
    ...points.flatMap((point) => eventsFaults(point, isOnPhone(point))),
    ...points
      .map((point) => childOf(point, 'SourceLocation')?.attributes['resid'] ?? '')
      .filter((page) => !pages.includes(page))
      .map((page) => `Events run in ${page}, which is no Runtime`),
    ...runtimes.flatMap(({ attributes, children }) => [
      ...(attributes['lifetime'] === 'long' ? ['A Runtime of Outlook has no long lifetime'] : []),
      ...(children.filter((child) => child.attributes['type'] === 'javascript').length === 1
        ? []
        : ['A Runtime has not exactly one Override of type javascript, which classic Outlook on Windows runs']),
    ]),
  ];
}

function eventsFaults(point: XmlElement, isOnPhone: boolean): string[] {
  const events = descendantsOf(point).filter(({ name }) => name === 'LaunchEvent');
  const types = events.map(({ attributes }) => attributes['Type'] ?? '');
  const known: readonly string[] = isOnPhone ? mobileEvents : launchEventTypes;
  return [
    ...types
      .filter((type) => !known.includes(type))
      .map((type) => `There is no event ${type}${isOnPhone ? ' on phones' : ''}`),
    ...types.filter((type, index) => types.indexOf(type) !== index).map((type) => `There is more than one ${type}`),
    ...events.filter(({ attributes }) => !attributes['FunctionName']).map(() => 'A LaunchEvent names no function'),
    ...events.flatMap(({ attributes }) => modeFaults(attributes['Type'] ?? '', attributes['SendMode'])),
  ];
}

function modeFaults(type: string, mode: string | undefined): string[] {
  const isSending = sendEvents.includes(type);
  const known: readonly string[] = sendModes;
  if (mode === undefined) return isSending ? [`${type} has no SendMode: then it blocks`] : [];
  if (!isSending) return [`${type} has no SendMode`];
  if (!known.includes(mode)) return [`SendMode ${mode} is none of ${known.join(', ')}`];
  return mode === 'Block' ? ['SendMode Block is refused by the store'] : [];
}
