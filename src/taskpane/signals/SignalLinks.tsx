import { mergeClasses } from '@fluentui/react-components';
import type { CaptureCorrespondent } from '#capture/capture-state.ts';
import { nameOf } from '#capture/name-of.ts';
import { signalSentences } from '#locales/signal-sentences.ts';
import { useLocale } from '#ui/use-locale.ts';
import { DeskLink } from '../DeskLink.tsx';
import textStyles from '#ui/text.module.css';
import cardStyles from '../cards.module.css';

/** To the pages where signals are set, of somebody new too: before they are written to for the first time. */
export function SignalLinks({ correspondent }: { readonly correspondent: CaptureCorrespondent }) {
  const locale = useLocale();
  locale.learn(signalSentences);
  const { person, organisation, emailAddress } = correspondent;
  const links = [
    { about: nameOf(correspondent), asked: person ? { person: person.id } : { address: emailAddress } },
    ...(organisation ? [{ about: organisation.name, asked: { organisation: organisation.id } }] : []),
  ];
  return (
    <ul className={mergeClasses(textStyles.list, cardStyles.section)}>
      {links.map(({ about, asked }) => (
        <li key={about} className={textStyles.detail}>
          <DeskLink
            to={`/desk/signals?${new URLSearchParams(Object.entries(asked)).toString()}`}
            className={mergeClasses(textStyles.inline, textStyles.link)}
          >
            {locale.text('signal.manage', { about })}
          </DeskLink>
        </li>
      ))}
    </ul>
  );
}
