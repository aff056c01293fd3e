import { type Role, roles } from './caller.ts'

/** What parts have in common, by the names the policies use. */
export const rolesOf = {
  /** Those who act for an authority. */
  authority: ['clerk', 'decider', 'supervisor'],
  /** Those who enter what an authority submits. A decider is no worse than a clerk at that. */
  entering: ['clerk', 'decider'],
  /** Those who receive information to use it in their own trade. */
  receiver: ['bank', 'credit-service'],
} as const satisfies Record<string, readonly Role[]>

/** Roles as Cedar entities, each in the groups it belongs to. */
export const roleEntities = () => [
  ...Object.keys(rolesOf).map((id) => ({ uid: { type: 'Role', id }, attrs: {}, parents: [] })),
  ...roles.map((id) => ({
    uid: { type: 'Role', id },
    attrs: {},
    parents: Object.entries(rolesOf)
      .filter(([, members]) => (members as readonly Role[]).includes(id))
      .map(([group]) => ({ type: 'Role', id: group })),
  })),
]
