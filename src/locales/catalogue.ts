import type { englishAdministration } from './en-GB-administration.ts';
import type { englishBalance } from './en-GB-balance.ts';
import type { englishDesk } from './en-GB-desk.ts';
import type { englishImports } from './en-GB-imports.ts';
import type { englishDetails } from './en-GB-details.ts';
import type { englishInbox } from './en-GB-inbox.ts';
import type { englishLinkKinds } from './en-GB-link-kinds.ts';
import type { englishLinks } from './en-GB-links.ts';
import type { englishOverview } from './en-GB-overview.ts';
import type { englishProtection } from './en-GB-protection.ts';
import type { englishRelationships } from './en-GB-relationships.ts';
import type { englishSearch } from './en-GB-search.ts';
import type { englishSharing } from './en-GB-sharing.ts';
import type { englishPurposes } from './en-GB-purposes.ts';
import type { englishDeskSignals } from './en-GB-desk-signals.ts';
import type { englishSignals } from './en-GB-signals.ts';
import type { englishUnitedKingdom } from './en-GB.ts';

type English = typeof englishUnitedKingdom &
  typeof englishDesk &
  typeof englishInbox &
  typeof englishImports &
  typeof englishDetails &
  typeof englishAdministration &
  typeof englishSharing &
  typeof englishBalance &
  typeof englishDeskSignals &
  typeof englishProtection &
  typeof englishPurposes &
  typeof englishOverview &
  typeof englishLinks &
  typeof englishLinkKinds &
  typeof englishRelationships &
  typeof englishSearch &
  typeof englishSignals;

/** The name of a sentence: English (UK) is the list of all there are. */
export type MessageKey = keyof English;

/** One language's sentences, with a form for each of that language's plural categories; a missing one doesn't compile. */
export type Catalogue<Category extends Intl.LDMLPluralRule, Part = typeof englishUnitedKingdom> = {
  readonly [Key in keyof Part]: Part[Key] extends string ? string : Readonly<Record<Category, string>>;
};

/** A catalogue of a language whose plural categories are known only when it runs; the pane's is without the desk's sentences, and has the inbox's later. */
export type AnyCatalogue = {
  readonly [Key in MessageKey]?: string | Readonly<Partial<Record<Intl.LDMLPluralRule, string>>>;
};

type Names<Text> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | Names<Rest> : never;
type NamesOf<Entry> = Entry extends string ? Names<Entry> : 'count' | Names<Entry[keyof Entry]>;

/** What fills the places of a sentence; `count` chooses its plural form, so it is a number. */
export type Params<Key extends MessageKey> = {
  readonly [Name in NamesOf<English[Key]>]: Name extends 'count' ? number : string | number;
};

/** Nothing to give for a sentence without places, else its params. */
export type ParamsArgument<Key extends MessageKey> = [NamesOf<English[Key]>] extends [never]
  ? []
  : [params: Params<Key>];
