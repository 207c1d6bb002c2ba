import { mergeClasses, Radio, RadioGroup } from '@fluentui/react-components';
import { Fragment } from 'react';
import type { OrganisationOverview } from '#ui/overview/overview.ts';
import { useLocale } from '#ui/use-locale.ts';
import textStyles from '#ui/text.module.css';
import { DeskLink } from '../DeskLink.tsx';
import deskStyles from '../desk.module.css';
import { useDesk } from '../use-desk.ts';
import { ParentStep } from './ParentStep.tsx';
import { overviewAddress, readOverviewAddress } from './overview-address.ts';
import styles from './overview.module.css';

interface BelowSectionProps {
  readonly overview: OrganisationOverview;
  readonly only: 'this' | undefined;
  readonly onChanged: () => void;
}

/** Its domains, what it is part of, what is part of it, and whether that is added up. */
export function BelowSection({ overview, only, onChanged }: BelowSectionProps) {
  const { text, number } = useLocale();
  const { address, onReplace } = useDesk();
  const { name, domains, above, below } = overview;
  const hasBelow = below.length > 0 || only !== undefined;
  const onWhich = (value: string) => {
    const { only: _, ...shown } = readOverviewAddress(address);
    onReplace(overviewAddress('organisation', value === 'this' ? { ...shown, only: 'this' } : shown));
  };
  return (
    <>
      {/* A domain alone may be all there is of its name. */}
      {domains.some((domain) => domain !== name) && <p className={textStyles.detail}>{domains.join(', ')}</p>}
      {above.length > 0 && (
        <p className={textStyles.body}>
          {text('overview.part-of')}{' '}
          {above.map(({ id, name: parent }, index) => (
            <Fragment key={id}>
              {index > 0 && ' › '}
              <DeskLink to={overviewAddress('organisation', { id })}>
                <bdi>{parent}</bdi>
              </DeskLink>
            </Fragment>
          ))}
        </p>
      )}
      <ParentStep overview={overview} onChanged={onChanged} />
      {hasBelow && (
        <div className={styles.below}>
          {below.length > 0 && <p className={textStyles.body}>{text('overview.below', { count: below.length })}</p>}
          <ul className={mergeClasses(textStyles.list, deskStyles.bar)}>
            {below.map(({ id, name: child, contributions }) => (
              <li key={id}>
                <DeskLink to={overviewAddress('organisation', { id })}>
                  <bdi>{child}</bdi>
                </DeskLink>{' '}
                <span className={textStyles.detail}>{number(contributions)}</span>
              </li>
            ))}
          </ul>
          <RadioGroup
            layout="horizontal"
            aria-label={text('overview.which')}
            value={only ?? 'all'}
            onChange={(_, { value }) => onWhich(value)}
          >
            <Radio value="all" label={text('overview.with-below')} />
            <Radio value="this" label={text('overview.only-this', { name })} />
          </RadioGroup>
        </div>
      )}
    </>
  );
}
