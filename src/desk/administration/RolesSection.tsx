import { Link } from '@fluentui/react-components';
import { isAllowed, type Permission } from '#domain/permissions.ts';
import { knownRoles, type Role } from '#domain/roles.ts';
import { CheckIcon } from '#ui/icons.tsx';
import { HiddenText } from '#ui/HiddenText.tsx';
import { useLocale } from '#ui/use-locale.ts';
import { Section } from '../Section.tsx';
import type { InstitutionSettings } from './use-institution.ts';
import styles from './administration.module.css';

const permissions: readonly Permission[] = ['read', 'contribute', 'manage-relationships', 'protect-data', 'administer'];

interface RolesSectionProps {
  readonly loaded: InstitutionSettings;
  /** Shows who has signed in with it. */
  readonly onShow: (role: Role) => void;
}

/** Who may do what, as the server decides it, and how many have signed in with which role. */
export function RolesSection({ loaded, onShow }: RolesSectionProps) {
  const { text, number } = useLocale();
  const { byRole } = loaded.colleagues;
  return (
    <Section heading={text('administration.roles')} about={text('administration.roles-about')}>
      <div className={styles.scroll} tabIndex={0} role="group" aria-label={text('administration.roles')}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{text('administration.role')}</th>
              {permissions.map((permission) => (
                <th key={permission} scope="col">
                  {text(`permission.${permission}`)}
                </th>
              ))}
              <th scope="col">{text('administration.signed-in-as')}</th>
            </tr>
          </thead>
          <tbody>
            {knownRoles.map((role) => (
              <tr key={role}>
                <th scope="row">
                  <bdi>{role}</bdi>
                </th>
                {permissions.map((permission) => (
                  <td key={permission}>
                    {isAllowed([role], permission) && <CheckIcon />}
                    <HiddenText>
                      {text(isAllowed([role], permission) ? 'administration.may' : 'administration.may-not')}
                    </HiddenText>
                  </td>
                ))}
                <td>
                  {byRole[role] === 0 ? (
                    number(0)
                  ) : (
                    <Link
                      as="button"
                      aria-label={`${number(byRole[role])}. ${text('administration.show-role', { role })}`}
                      onClick={() => onShow(role)}
                    >
                      {number(byRole[role])}
                    </Link>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}
