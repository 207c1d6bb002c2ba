import { tiesText, type SomebodyTies } from '#ui/ties-text.ts';
import { useLocale } from '#ui/use-locale.ts';
import { usePane } from '../use-pane.ts';
import textStyles from '#ui/text.module.css';

interface TiesProps {
  readonly ties: SomebodyTies;
  /** Whose ties these are: a person's, or, for somebody new, those of their organisation. */
  readonly subject:
    | { readonly personId: string; readonly name: string }
    | { readonly organisation: { readonly id: string; readonly name: string } };
}

/** That somebody knows them who does not say so to everyone: the units, and never who. */
export function Ties({ ties, subject }: TiesProps) {
  const locale = useLocale();
  const { inbox, mayContribute } = usePane();
  const [about, name] =
    'personId' in subject
      ? [{ subject: 'person' as const, id: subject.personId }, subject.name]
      : [{ subject: 'organisation' as const, id: subject.organisation.id }, subject.organisation.name];
  return (
    <>
      <p className={textStyles.body}>
        {tiesText(ties, 'personId' in subject ? undefined : subject.organisation.name, locale)}
      </p>
      {inbox && mayContribute && <inbox.IntroductionRequest about={about} name={name} {...inbox} />}
    </>
  );
}
