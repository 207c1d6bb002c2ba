import type { Response } from '#api/types.ts';
import type { Words } from '#domain/policy.ts';
import { ownWord } from '#ui/own-word.ts';
import { useLocale } from '#ui/use-locale.ts';
import { useAnswer, type Answer } from '../use-answer.ts';
import { useDesk } from '../use-desk.ts';

export type InstitutionSettings = Response<'getInstitutionSettings'>;
export type Settings = InstitutionSettings['settings'];
export type SettingName = keyof Settings;
export type UnitOfTree = Response<'listInstitutionUnits'>['units'][number];

export interface Institution {
  readonly settings: Answer<InstitutionSettings>;
  readonly units: Answer<UnitOfTree[]>;
}

/** What the page is about, asked once it is shown. */
export function useInstitution(): Institution {
  const { client } = useDesk();
  return {
    settings: useAnswer(() => client.getInstitutionSettings({})),
    units: useAnswer(async () => (await client.listInstitutionUnits({})).units),
  };
}

/** What the page's sentences call things. */
export function useNames({ words }: { readonly words: Words }) {
  const locale = useLocale();
  const { me } = useDesk();
  return { institution: me.institution.name, unit: ownWord(locale, words, 'unit') };
}
