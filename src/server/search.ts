import { foldText } from '#domain/fold-text.ts';
import { isFirstPurpose, type Purpose } from '#domain/purpose.ts';
import { readSearchText } from '#domain/search-text.ts';
import { arabicPurposes } from '#locales/ar-purposes.ts';
import { englishPurposes } from '#locales/en-GB-purposes.ts';
import type { Handler } from './handlers.ts';
import { readerOf } from './reader.ts';

/** Everything in one answer, as it is typed. */
export const search: Handler<'search'> = async ({ signedIn, store, query }) => {
  const text = readSearchText(query.q);
  const known = signedIn.institution.policy.purposes;
  const purposes = purposesOf(text.topics, known);
  const { inTouch, ...others } = await store.search({ ...readerOf(signedIn), text, purposes, limit: query.limit });
  const named = (code: string) => ({ code, name: known.find((one) => one.code === code)?.name });
  const found = inTouch.found.map((one) => ({ ...one, purposes: one.purposes.map(named) }));
  return { status: 200, body: { ...others, inTouch: { ...inTouch, found } } };
};

/** Those that have a word in their name, in any language, that a topic begins. */
function purposesOf(topics: readonly string[], purposes: readonly Purpose[]): { code: string; topic: number }[] {
  return topics.flatMap((asked, topic) =>
    purposes
      .filter((purpose) => asked.length > 2 && wordsOf(purpose).some((word) => word.startsWith(asked)))
      .map(({ code }) => ({ code, topic })),
  );
}

function wordsOf({ code, name }: Purpose): string[] {
  const known = isFirstPurpose(code) ? [englishPurposes[`purpose.${code}`], arabicPurposes[`purpose.${code}`]] : [];
  return [code, name ?? '', ...known].flatMap((text) => foldText(text).split(/[^\p{L}\p{N}]+/u));
}
