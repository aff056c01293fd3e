import { preparsePolicySet, statefulIsAuthorized } from '@cedar-policy/cedar-wasm/nodejs'
import { type Action, actions, type Fact, type FactsOf, facts } from './actions.ts'
import { type Caller, type Role, roles } from './caller.ts'
import { readPolicies } from './policies.ts'
import { roleEntities } from './roles.ts'

type Kind = { readonly role: Role; readonly person: boolean }
type Table = { readonly allowed: ReadonlySet<string>; readonly ever: ReadonlySet<string> }

let table: Table | undefined

/**
 * Asks every question once, so that none is asked of the policy engine while a request waits (a decision of Cedar's takes
 * some 160 µs, one of the table well under one).
 */
export const tableDecisions = (): Table => {
  table ??= ask()
  return table
}

/** Whether the policies let this caller do it, things being so. */
export const can = <A extends Action>(caller: Caller, action: A, given: FactsOf<A>): boolean =>
  tableDecisions().allowed.has(rowOf(kindOf(caller), action, given as Record<Fact, unknown>))

/** Whether an authority may supply a record, as its own: the rows of a file come in the name of the body, whoever handed it in. */
export const maySupply = (reach: FactsOf<'supply'>): boolean =>
  can({ is: 'system', role: 'clerk', clientId: 'row', body: '' }, 'supply', reach)

/** Whether there is anything this caller may do it to: what a page asks before it offers it. */
export const mayEver = (caller: Caller, action: Action): boolean =>
  tableDecisions().ever.has(`${nameOf(kindOf(caller))} ${action}`)

const kindOf = ({ is, role }: Caller): Kind => ({ role, person: is === 'person' })
const nameOf = ({ role, person }: Kind) => `${role}${person ? ' person' : ''}`
const rowOf = (kind: Kind, action: Action, given: Readonly<Record<string, unknown>>) =>
  `${nameOf(kind)} ${action}${actions[action].map((fact) => ` ${given[fact]}`).join('')}`

const policySet = 'probity'

const ask = (): Table => {
  const parsed = preparsePolicySet(policySet, { staticPolicies: readPolicies() })
  if (parsed.type === 'failure') throw new Error(parsed.errors.map(({ message }) => message).join('; '))
  const allowed = new Set<string>()
  const ever = new Set<string>()
  const gathered = roleEntities()
  for (const kind of kinds)
    for (const action of Object.keys(actions) as Action[])
      for (const given of combinations(actions[action])) {
        if (!decide(kind, action, given, gathered)) continue
        allowed.add(rowOf(kind, action, given))
        ever.add(`${nameOf(kind)} ${action}`)
      }
  return { allowed, ever }
}

/** The public is nobody in particular; a representative is always a person; everyone else may be either. */
const kinds: readonly Kind[] = roles.flatMap((role): Kind[] => {
  if (role === 'public') return [{ role, person: false }]
  if (role === 'representative') return [{ role, person: true }]
  return [
    { role, person: true },
    { role, person: false },
  ]
})

type Given = Readonly<Record<string, boolean | string>>

const combinations = (wanted: readonly Fact[]): Given[] =>
  wanted.reduce<Given[]>(
    (so, fact) => so.flatMap((given) => facts[fact].map((value) => ({ ...given, [fact]: value }))),
    [{}],
  )

const decide = ({ role, person }: Kind, action: Action, context: Given, gathered: ReturnType<typeof roleEntities>) => {
  const principal = { type: 'Caller', id: role }
  const answer = statefulIsAuthorized({
    principal,
    action: { type: 'Action', id: action },
    resource: { type: 'Thing', id: action },
    context,
    preparsedPolicySetId: policySet,
    entities: [{ uid: principal, attrs: { person }, parents: [{ type: 'Role', id: role }] }, ...gathered],
  })
  if (answer.type === 'failure') throw new Error(answer.errors.map(({ message }) => message).join('; '))
  const { decision, diagnostics } = answer.response
  if (diagnostics.errors.length > 0) throw new Error(`${action}: ${diagnostics.errors[0]?.error.message}`)
  return decision === 'allow'
}
