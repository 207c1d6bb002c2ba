import { changeDraft } from '../draft.ts';
import { isObject } from '../envelope.ts';
import { onDraft, outlookError, type Method } from '../method.ts';
import { isSame } from '../recipients.ts';

type Headers = Readonly<Record<string, string>>;

/** Characters of a name and its value. */
const longest = 998;
const invalid = { refusal: outlookError.invalidParameterValue } as const;

/** Names are the same in whatever case; an add-in may set no other header than one of its own (`X-`). */
export const internetHeaderMethods: readonly Method[] = [
  {
    id: 151,
    name: 'item.internetHeaders.getAsync',
    permission: 'ReadItem',
    run: onDraft(({ content }, { internetHeaderKeys }) => {
      if (!isNames(internetHeaderKeys)) return invalid;
      const present = Object.entries(content.read().headers);
      const found = internetHeaderKeys.flatMap((key) =>
        present.filter(([name]) => isSame(name, key)).map(([, value]) => [key, value]),
      );
      return { data: Object.fromEntries(found) as Headers }; // a cast: fromEntries forgets what the values are
    }),
  },
  {
    id: 152,
    name: 'item.internetHeaders.setAsync',
    permission: 'ReadWriteItem',
    run: onDraft((draft, { internetHeaderNameValuePairs: added }) => {
      if (!isHeaders(added)) return invalid;
      const headers = without(draft.content.read().headers, Object.keys(added));
      changeDraft(draft, { headers: { ...headers, ...onePerName(added) } });
      return { data: undefined };
    }),
  },
  {
    id: 153,
    name: 'item.internetHeaders.removeAsync',
    permission: 'ReadWriteItem',
    run: onDraft((draft, { internetHeaderKeys }) => {
      if (!isNames(internetHeaderKeys)) return invalid;
      changeDraft(draft, { headers: without(draft.content.read().headers, internetHeaderKeys) });
      return { data: undefined };
    }),
  },
];

function without(headers: Headers, names: readonly string[]): Headers {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !names.some((other) => isSame(name, other))));
}

/** Of two spellings of a name the later one counts. */
function onePerName(headers: Headers): Headers {
  const values = new Map(Object.entries(headers).map((entry) => [entry[0].toLowerCase(), entry]));
  return Object.fromEntries(values.values());
}

function isNames(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.length > 0 && value.every((name) => typeof name === 'string');
}

function isHeaders(value: unknown): value is Headers {
  return isObject(value) && Object.entries(value).length > 0 && Object.entries(value).every(isHeader);
}

function isHeader([name, value]: readonly [string, unknown]): boolean {
  return /^x-[!-9;-~]+$/iu.test(name) && typeof value === 'string' && name.length + value.length <= longest;
}
