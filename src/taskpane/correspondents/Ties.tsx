import type { LookupCorrespondent } from '#api/types.ts';
import { useLocale } from '#ui/use-locale.ts';
import { usePane } from '../use-pane.ts';
import textStyles from '#ui/text.module.css';

interface TiesProps {
  readonly ties: NonNullable<LookupCorrespondent['ties']>;
  /** Whose ties these are: a person's, or, for somebody new, those of their organisation. */
  readonly subject:
    | { readonly personId: string; readonly name: string }
    | { readonly organisation: { readonly id: string; readonly name: string } };
}

/** That somebody knows them who does not say so to everyone: the units, and never who. */
export function Ties({ ties, subject }: TiesProps) {
  const { text, list } = useLocale();
  const { inbox, mayContribute } = usePane();
  const named = ties.flatMap(({ unit }) => unit ?? []);
  const units = { count: named.length, units: list(named) };
  const [about, name] =
    'personId' in subject
      ? [{ subject: 'person' as const, id: subject.personId }, subject.name]
      : [{ subject: 'organisation' as const, id: subject.organisation.id }, subject.organisation.name];
  return (
    <>
      <p className={textStyles.body}>{sentence()}</p>
      {inbox && mayContribute && <inbox.IntroductionRequest about={about} name={name} {...inbox} />}
    </>
  );

  function sentence(): string {
    if ('personId' in subject) return named.length === 0 ? text('somebody.person') : text('somebody.person-in', units);
    const organisation = subject.organisation.name;
    return named.length === 0
      ? text('somebody.organisation', { organisation })
      : text('somebody.organisation-in', { ...units, organisation });
  }
}
