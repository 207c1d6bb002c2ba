import { visibilities, type Visibility } from './visibility.ts';

/** The header of a sent message that carries what its draft was called, to every copy of it. */
export const draftIdHeader = 'X-Acquaint-Draft-Id';
/** The custom property that carries the same on the sender's own copy. */
export const draftIdProperty = 'acquaintDraftId';
/** Under this key the mark of a draft stands in its session data, and in a custom property, which outlives the draft. */
export const draftMarkKey = 'acquaintLogWhenSent';

/** What a draft bears that is logged when it is sent. */
export interface DraftMark {
  /** A UUID. */
  readonly draftId: string;
  /** Where the colleague chose otherwise than the rules do: address in lower case → whether it becomes a person. */
  readonly choices: Readonly<Record<string, boolean>>;
  /** Who is to see it, where the colleague has chosen. */
  readonly visibility?: Visibility | undefined;
  readonly meeting?: MarkedMeeting;
}

/** What a meeting is told by as long as it starts then. Prepared, since what is called at send may have no cryptography. */
interface MarkedMeeting {
  readonly start: string;
  readonly keys: readonly string[];
  /** It was logged as it was sent: what was taken back since stays so. */
  readonly isLogged?: true;
}

// All custom properties of an item together may have 2,500 characters.
const longestMark = 2000;
const uuid = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** As text, short enough for a custom property: choices that don't fit are left to the rules, the last ones first. */
export function writeDraftMark({ draftId, choices, visibility, meeting }: DraftMark): string {
  const kept: Record<string, boolean> = {};
  let text = JSON.stringify({ draftId, visibility, meeting, choices: kept });
  for (const address of Object.keys(choices)) {
    kept[address] = choices[address] === true;
    const longer = JSON.stringify({ draftId, visibility, meeting, choices: kept });
    if (longer.length > longestMark) break;
    text = longer;
  }
  return text;
}

/** What the draft of a message was called, by its headers as text. */
export function findDraftId(headers: string): string | undefined {
  const [, value = ''] = headerLine.exec(headers) ?? [];
  return uuid.test(value) ? value.toLowerCase() : undefined;
}

const headerLine = new RegExp(`^${draftIdHeader}:[ \\t]*(?:\\r?\\n[ \\t]+)?(\\S+)[ \\t]*\\r?$`, 'im');

/** The same of the custom property that carries it. */
export function parseDraftId(value: unknown): string | undefined {
  return typeof value === 'string' && uuid.test(value) ? value.toLowerCase() : undefined;
}

/** Undefined for everything that writeDraftMark has not written. */
export function parseDraftMark(text: unknown): DraftMark | undefined {
  const mark = parseObject(text);
  if (!mark || typeof mark['draftId'] !== 'string' || !uuid.test(mark['draftId'])) return undefined;
  const given = isObject(mark['choices']) ? mark['choices'] : {};
  const choices: Record<string, boolean> = {};
  for (const address of Object.keys(given)) {
    if (typeof given[address] === 'boolean') choices[address] = given[address];
  }
  const read: Writable<DraftMark> = { draftId: mark['draftId'], choices };
  const meeting = parseMeeting(mark['meeting']);
  const visibility = visibilities.find((one) => one === mark['visibility']);
  if (visibility) read.visibility = visibility;
  if (meeting) read.meeting = meeting;
  return read;
}

type Writable<Type> = { -readonly [Key in keyof Type]: Type[Key] };

function parseMeeting(value: unknown): DraftMark['meeting'] {
  if (!isObject(value) || typeof value['start'] !== 'string' || !Array.isArray(value['keys'])) return undefined;
  const keys: string[] = [];
  for (const key of value['keys'] as readonly unknown[]) if (typeof key === 'string') keys.push(key); // a cast: of what kind is just asked
  const start = value['start'];
  return value['isLogged'] === true ? { start, keys, isLogged: true } : { start, keys };
}

function parseObject(text: unknown): Readonly<Record<string, unknown>> | undefined {
  if (typeof text !== 'string' || text === '') return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
