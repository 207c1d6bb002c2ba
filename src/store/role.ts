import type { Pool } from 'pg';
import { toStoreError } from './store-error.ts';

/** Why row-level security would not keep this role to one institution, or would only as long as the role likes. */
export async function findRoleFault(pool: Pool): Promise<string | undefined> {
  const { rows } = await pool.query<Role>(read).catch((cause: unknown) => {
    throw toStoreError(cause);
  });
  const [role] = rows;
  if (role?.isSuperuser) return `${role.name} is a superuser`;
  if (role?.isUnbound) return `${role.name} may bypass row-level security`;
  if (role?.isOwner) return `${role.name} owns tables of the store`;
  return undefined;
}

interface Role {
  readonly name: string;
  readonly isSuperuser: boolean;
  readonly isUnbound: boolean;
  readonly isOwner: boolean;
}

const read = `select rolname as name, rolsuper as "isSuperuser", rolbypassrls as "isUnbound", exists (
    select from pg_class
    where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and pg_has_role(relowner, 'usage')
  ) as "isOwner"
  from pg_roles where rolname = current_user`;
