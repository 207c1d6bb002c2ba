import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { separator } from '#ui/separator.ts';
import { useLocale } from '#ui/use-locale.ts';
import textStyles from '#ui/text.module.css';
import { NewOrganisation } from './NewOrganisation.tsx';
import { OrganisationSearch } from './OrganisationSearch.tsx';
import { Suggestions } from './Suggestions.tsx';
import type { Claim, ClaimState } from './use-claims.ts';
import { claimName, type Decisions } from './use-decisions.ts';
import deskStyles from '../desk.module.css';
import styles from './links.module.css';

interface ClaimRowProps {
  readonly claim: Claim;
  readonly state: ClaimState;
  readonly decisions: Decisions;
}

/** One claim: what it says, what of it, whom it may be about, and what can be decided. */
export function ClaimRow({ claim, state, decisions }: ClaimRowProps) {
  const { text, list } = useLocale();
  const [open, setOpen] = useState<'other' | 'new'>();
  const name = claimName(claim, text('links.unnamed'));
  const { isBusy } = decisions;
  const kinds = list(claim.kinds.map((kind) => text(`link-kind.${kind}`)));
  const known = [
    claim.domain,
    ...claim.identifiers.map(({ scheme, value }) => `${text(`link-scheme.${scheme}`)} ${value}`),
  ].filter((one) => one !== undefined && one !== name);
  const about = [
    text('links.count', { count: claim.links }),
    kinds,
    text('links.from', { systems: list(claim.systems) }),
  ];
  const close = () => setOpen(undefined);
  return (
    <li className={deskStyles.row}>
      <div className={styles.claim}>
        <h3 className={textStyles.name}>
          <bdi>{name}</bdi>
        </h3>
        {known.length > 0 && (
          <p className={textStyles.detail}>
            <bdi>{known.join(separator)}</bdi>
          </p>
        )}
        <p className={textStyles.detail}>{about.join(separator)}</p>
        <p className={textStyles.detail}>
          <bdi>{claim.titles.join(separator)}</bdi>
        </p>
        {state === 'waiting' && <Suggestions claim={claim} name={name} decisions={decisions} />}
        {open === 'other' && (
          <OrganisationSearch
            label={text('links.other-named', { claim: name })}
            isBusy={isBusy}
            onChoose={(organisation) => decisions.place(claim, organisation)}
            onClose={close}
          />
        )}
        {open === 'new' && (
          <NewOrganisation
            label={text('links.new-named', { claim: name })}
            name={claim.name ?? claim.domain ?? ''}
            isBusy={isBusy}
            onMake={(chosen) => decisions.make(claim, chosen)}
            onClose={close}
          />
        )}
        <div className={deskStyles.bar}>
          {open === undefined && (
            <>
              <Button
                size="small"
                aria-label={text('links.other-named', { claim: name })}
                onClick={() => setOpen('other')}
              >
                {text('links.other')}
              </Button>
              <Button size="small" aria-label={text('links.new-named', { claim: name })} onClick={() => setOpen('new')}>
                {text('links.new')}
              </Button>
              {state === 'waiting' ? (
                <Button
                  size="small"
                  disabledFocusable={isBusy}
                  aria-label={text('links.leave-out-named', { claim: name })}
                  onClick={() => decisions.leaveOut(claim)}
                >
                  {text('links.leave-out')}
                </Button>
              ) : (
                <Button
                  size="small"
                  disabledFocusable={isBusy}
                  aria-label={text('links.take-back-named', { claim: name })}
                  onClick={() => decisions.bringBack(claim)}
                >
                  {text('links.take-back')}
                </Button>
              )}
            </>
          )}
        </div>
      </div>
    </li>
  );
}
