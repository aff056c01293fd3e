import { sql } from 'kysely'
import type { Engine } from '../contract.ts'
import { everyRole } from './role.ts'

/** PostgreSQL's insufficient_privilege. */
export const isNotPermitted = (fault: unknown): fault is Error & { code: '42501' } =>
  (fault as { code?: unknown } | null)?.code === '42501'

/**
 * Makes sure that the owner of the schema can work as the node's role and as its readers. Only a superuser may take any role;
 * another owner has to be a member, and whoever may create roles makes itself one. Throws 42501 where somebody else has to.
 */
export const joinRoles = async (owner: Engine): Promise<void> => {
  for (const role of everyRole) {
    try {
      await owner.transaction((tx) => tx.rows(sql`set local role ${sql.ref(role)}`))
    } catch (fault) {
      if (!isNotPermitted(fault)) throw fault
      await owner.rows(sql`grant ${sql.ref(role)} to current_user`)
    }
  }
}
