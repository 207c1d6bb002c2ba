import { mergeClasses } from '@fluentui/react-components';
import { Fragment, useId, type ReactNode } from 'react';
import { isFirstPurpose } from '#domain/purpose.ts';
import { separator } from '../separator.ts';
import { useLocale } from '../use-locale.ts';
import { useNow } from '../use-now.tsx';
import textStyles from '../text.module.css';
import type { Found } from './use-search.ts';
import styles from './search.module.css';

/** A link to what is known of somebody or something. */
export type LinkTo = (about: {
  readonly subject: 'person' | 'organisation';
  readonly id: string;
  readonly name: string;
}) => ReactNode;

interface SearchResultsProps {
  readonly found: Found;
  readonly linkTo: LinkTo;
}

/** Who has been in touch about it, people, organisations, colleagues: each under a heading of its own. */
export function SearchResults({ found, linkTo }: SearchResultsProps) {
  const { text, date, list } = useLocale();
  const now = useNow();
  const { people, organisations, colleagues, inTouch } = found;
  const lastText = (one: { readonly isMine: boolean; readonly lastAt?: string | undefined }) =>
    [
      one.isMine ? text('search.mine') : '',
      one.lastAt === undefined ? '' : text('search.last', { date: date(one.lastAt, now) }),
    ].filter(Boolean);
  const aboutText = ({ topics, purposes, interactions: count, isMore, lastAt }: (typeof inTouch.found)[number]) => {
    const names = purposes.map(({ code, name }) => name ?? (isFirstPurpose(code) ? text(`purpose.${code}`) : code));
    const params = { topics: list([...topics, ...names]), count, date: date(lastAt, now) };
    return isMore ? text('search.about-more', params) : text('search.about', params);
  };
  return (
    <>
      <Group heading={text('search.people')} isMore={people.isMore}>
        {people.found.map((one) => (
          <Result
            key={one.id}
            name={linkTo({ subject: 'person', id: one.id, name: one.displayName })}
            details={[one.organisation?.name ?? '', one.emailAddress, ...lastText(one)]}
          />
        ))}
      </Group>
      <Group heading={text('search.organisations')} isMore={organisations.isMore}>
        {organisations.found.map((one) => (
          <Result
            key={one.id}
            name={linkTo({ subject: 'organisation', id: one.id, name: one.name })}
            details={[one.domain, ...lastText(one)]}
          />
        ))}
      </Group>
      <Group heading={text('search.in-touch')} about={text('search.in-touch-about')} isMore={inTouch.isMore}>
        {inTouch.found.map((one) => (
          <Result
            key={one.colleague.id}
            name={<ToColleague {...one.colleague} />}
            details={[one.colleague.unit]}
            about={aboutText(one)}
          />
        ))}
      </Group>
      <Group heading={text('search.colleagues')} isMore={colleagues.isMore}>
        {colleagues.found.map((one) => (
          <Result key={one.id} name={<ToColleague {...one} />} details={[one.unit, one.emailAddress]} />
        ))}
      </Group>
    </>
  );
}

/** Whom to ask is written to. */
function ToColleague({ displayName, emailAddress }: { readonly displayName: string; readonly emailAddress: string }) {
  if (emailAddress === '') return <bdi>{displayName}</bdi>;
  return (
    <a className={styles.link} href={`mailto:${emailAddress}`}>
      <bdi>{displayName}</bdi>
    </a>
  );
}

interface GroupProps {
  readonly heading: string;
  readonly about?: string;
  readonly isMore: boolean;
  readonly children: readonly ReactNode[];
}

function Group({ heading, about, isMore, children }: GroupProps) {
  const { text } = useLocale();
  const id = useId();
  if (children.length === 0) return null;
  return (
    <section aria-labelledby={id} className={styles.group}>
      <h2 id={id} className={textStyles.name}>
        {heading}
      </h2>
      {about !== undefined && <p className={textStyles.detail}>{about}</p>}
      <ul className={mergeClasses(textStyles.list, styles.results)}>{children}</ul>
      {isMore && <p className={textStyles.detail}>{text('search.more')}</p>}
    </section>
  );
}

interface ResultProps {
  readonly name: ReactNode;
  readonly details: readonly string[];
  readonly about?: string;
}

function Result({ name, details, about }: ResultProps) {
  const told = details.filter(Boolean);
  return (
    <li data-result className={styles.result}>
      <span className={textStyles.name}>{name}</span>
      {about !== undefined && <p className={textStyles.body}>{about}</p>}
      {told.length > 0 && (
        <p className={textStyles.detail}>
          {told.map((one, index) => (
            <Fragment key={one}>
              {index > 0 && separator}
              <bdi>{one}</bdi>
            </Fragment>
          ))}
        </p>
      )}
    </li>
  );
}
