import { AppError } from '#domain/app-error.ts';
import {
  draftIdHeader,
  draftIdProperty,
  draftMarkKey,
  parseDraftMark,
  writeDraftMark,
  type DraftMark,
} from '#domain/draft-mark.ts';
import { callOffice } from './call-office.ts';
import { changeCustomProperties, readCustomProperty, type ItemWithCustomProperties } from './custom-properties.ts';

/** Where a draft can be marked; any part may be missing, and any may refuse. */
export interface MarkableItem extends ItemWithCustomProperties {
  readonly sessionData?: Partial<Pick<Office.SessionData, 'getAsync' | 'setAsync' | 'removeAsync'>> | null;
  readonly internetHeaders?: Partial<Pick<Office.InternetHeaders, 'getAsync' | 'setAsync' | 'removeAsync'>> | null;
}

/**
 * Session data is of one writing of a draft; custom properties are there again when it is written on. Classic Outlook on
 * Windows copies those to what is forwarded, but no headers: without its header a mark is another message's. Never rejects.
 */
export async function readMark(item: MarkableItem): Promise<DraftMark | undefined> {
  const { sessionData } = item;
  const inSession =
    typeof sessionData?.getAsync === 'function'
      ? await callOffice<unknown>((callback) => sessionData.getAsync?.(draftMarkKey, callback)).catch(() => undefined)
      : undefined;
  const mark = parseDraftMark(inSession);
  if (mark) return mark;
  const kept = parseDraftMark(await readCustomProperty(item, draftMarkKey));
  return kept && (await isInHeader(item, kept)) ? kept : undefined;
}

async function isInHeader({ internetHeaders }: MarkableItem, { draftId }: DraftMark): Promise<boolean> {
  if (typeof internetHeaders?.getAsync !== 'function') return true;
  const found = await callOffice<Record<string, string>>((callback) =>
    internetHeaders.getAsync?.([draftIdHeader], callback),
  ).catch(() => undefined);
  // Where Outlook refuses to tell, nothing speaks against it.
  return found === undefined || Object.values(found).includes(draftId);
}

/**
 * In session data, where whoever is called at send finds it at once; in custom properties, which stay with the draft and with
 * its copy in Sent Items; and its id in a header, which every recipient's copy has. One of the first two must work.
 */
export async function setMark(item: MarkableItem, mark: DraftMark | undefined): Promise<void> {
  const text = mark && writeDraftMark(mark);
  const [inSession, inProperties] = await Promise.allSettled([
    setSessionData(item, text),
    changeCustomProperties(item, { [draftMarkKey]: text, [draftIdProperty]: mark?.draftId }),
    setHeader(item, mark?.draftId),
  ]);
  const isDone = [inSession, inProperties].map(({ status }) => status === 'fulfilled');
  // A mark that is left anywhere still counts.
  const isEnough = mark ? isDone.some(Boolean) : isDone.every(Boolean);
  if (!isEnough) {
    throw new AppError('internal', 'Outlook keeps no mark with this draft', { cause: [inSession, inProperties] });
  }
}

async function setSessionData({ sessionData }: MarkableItem, text: string | undefined): Promise<void> {
  if (typeof sessionData?.setAsync === 'function' && text !== undefined) {
    await callOffice((callback) => sessionData.setAsync?.(draftMarkKey, text, callback));
  } else if (typeof sessionData?.removeAsync === 'function') {
    await callOffice((callback) => sessionData.removeAsync?.(draftMarkKey, callback));
  } else if (text !== undefined) {
    throw new AppError('internal', 'Outlook has no session data here');
  }
}

async function setHeader({ internetHeaders }: MarkableItem, draftId: string | undefined): Promise<void> {
  if (typeof internetHeaders?.setAsync === 'function' && draftId !== undefined) {
    await callOffice((callback) => internetHeaders.setAsync?.({ [draftIdHeader]: draftId }, callback));
  } else if (typeof internetHeaders?.removeAsync === 'function') {
    await callOffice((callback) => internetHeaders.removeAsync?.([draftIdHeader], callback));
  }
}
