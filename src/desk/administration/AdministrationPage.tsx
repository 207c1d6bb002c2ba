import { Link, Spinner } from '@fluentui/react-components';
import { useRef, useState, type ReactNode } from 'react';
import { useLocale } from '#ui/use-locale.ts';
import { DeskFailure } from '../DeskFailure.tsx';
import { SystemsSection } from '../systems/SystemsSection.tsx';
import { ImportsSection } from '../imports/ImportsSection.tsx';
import { ColleaguesSection } from './ColleaguesSection.tsx';
import { DomainsSection } from './DomainsSection.tsx';
import { ImportSection } from './ImportSection.tsx';
import { IntroductionsSection } from './IntroductionsSection.tsx';
import { LabelsSection } from './LabelsSection.tsx';
import { OutlookSection } from './OutlookSection.tsx';
import { PurposesSection } from './PurposesSection.tsx';
import { ReciprocitySection } from './ReciprocitySection.tsx';
import { RolesSection } from './RolesSection.tsx';
import { RulesSection } from './RulesSection.tsx';
import { SharingSection } from './SharingSection.tsx';
import { StrengthSection } from './StrengthSection.tsx';
import { UnitsSection } from './UnitsSection.tsx';
import type { ColleagueFilter } from './use-colleagues.ts';
import { useInstitution } from './use-institution.ts';
import { WordsSection } from './WordsSection.tsx';
import styles from './administration.module.css';

const parts = [
  'sharing',
  'reciprocity',
  'rules',
  'labels',
  'words',
  'introductions',
  'strength',
  'purposes',
  'outlook',
  'domains',
  'units',
  'colleagues',
  'import',
  'imports',
  'roles',
  'systems',
] as const;
type Part = (typeof parts)[number];

/** What the institution decides, its units, and who is in which. */
export function AdministrationPage() {
  const { text } = useLocale();
  const institution = useInstitution();
  const [role, setRole] = useState<ColleagueFilter['role']>();
  const places = useRef(new Map<Part, HTMLElement>());
  const { settings, units } = institution;
  const loaded = settings.value;
  if (!loaded || !units.value) {
    const error = (loaded ? undefined : settings.error) ?? units.error;
    const reload = () => [settings, units].forEach((one) => one.reload());
    return error === undefined ? (
      <Spinner label={text('desk.loading')} />
    ) : (
      <DeskFailure error={error} onRetry={reload} />
    );
  }
  const both = { answer: settings, loaded };
  const go = (part: Part) => {
    const place = places.current.get(part);
    place?.scrollIntoView();
    place?.focus();
  };
  const sections: Readonly<Record<Part, ReactNode>> = {
    sharing: <SharingSection {...both} />,
    reciprocity: <ReciprocitySection {...both} />,
    rules: <RulesSection {...both} />,
    labels: <LabelsSection {...both} />,
    words: <WordsSection {...both} />,
    introductions: <IntroductionsSection {...both} />,
    strength: <StrengthSection {...both} />,
    purposes: <PurposesSection {...both} />,
    outlook: <OutlookSection {...both} />,
    domains: <DomainsSection {...both} />,
    units: <UnitsSection institution={institution} />,
    colleagues: <ColleaguesSection institution={institution} loaded={loaded} role={role} onRole={setRole} />,
    import: <ImportSection institution={institution} />,
    systems: <SystemsSection />,
    imports: <ImportsSection />,
    roles: (
      <RolesSection
        loaded={loaded}
        onShow={(shown) => {
          setRole(shown);
          go('colleagues');
        }}
      />
    ),
  };
  return (
    <>
      <nav className={styles.contents} aria-label={text('administration.contents')}>
        {parts.map((part) => (
          <Link key={part} as="button" onClick={() => go(part)}>
            {text(`administration.${part}`)}
          </Link>
        ))}
      </nav>
      {parts.map((part) => (
        <div
          key={part}
          className={styles.place}
          tabIndex={-1}
          ref={(place) => {
            if (place) places.current.set(part, place);
          }}
        >
          {sections[part]}
        </div>
      ))}
    </>
  );
}
