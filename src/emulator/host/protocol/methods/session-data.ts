import { changeDraft } from '../draft.ts';
import { onDraft, outlookError, type Method } from '../method.ts';

/** Characters of JSON, per add-in and draft (Mailbox 1.15 and earlier). */
const longest = 50_000;
const done = { data: undefined } as const;

export const sessionDataMethods: readonly Method[] = [
  {
    id: 185,
    name: 'item.sessionData.setAsync',
    permission: 'ReadWriteItem',
    run: onDraft((draft, { name, value }) => {
      if (typeof name !== 'string' || name === '' || typeof value !== 'string') {
        return { refusal: outlookError.invalidParameterValue };
      }
      const sessionData = { ...draft.content.read().sessionData, [name]: value };
      if (JSON.stringify(sessionData).length > longest) return { refusal: outlookError.sessionDataTooLong };
      changeDraft(draft, { sessionData });
      return done;
    }),
  },
  {
    id: 186,
    name: 'item.sessionData.getAsync',
    permission: 'ReadWriteItem',
    run: onDraft(({ content }, { name }) => {
      const { sessionData } = content.read();
      const isThere = typeof name === 'string' && Object.hasOwn(sessionData, name);
      return isThere ? { data: sessionData[name] } : { refusal: outlookError.keyNotFound };
    }),
  },
  {
    id: 187,
    name: 'item.sessionData.getAllAsync',
    permission: 'ReadWriteItem',
    run: onDraft(({ content }) => ({ data: content.read().sessionData })),
  },
  {
    id: 188,
    name: 'item.sessionData.clearAsync',
    permission: 'ReadWriteItem',
    run: onDraft((draft) => {
      changeDraft(draft, { sessionData: {} });
      return done;
    }),
  },
  {
    id: 189,
    name: 'item.sessionData.removeAsync',
    permission: 'ReadWriteItem',
    run: onDraft((draft, { name }) => {
      const { sessionData } = draft.content.read();
      if (typeof name !== 'string' || !Object.hasOwn(sessionData, name)) return { refusal: outlookError.keyNotFound };
      const left = Object.entries(sessionData).filter(([other]) => other !== name);
      changeDraft(draft, { sessionData: Object.fromEntries(left) });
      return done;
    }),
  },
];
