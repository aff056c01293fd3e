import { schemaToJson, validate } from '@cedar-policy/cedar-wasm/nodejs'
import { actions } from './actions.ts'
import { readPolicies, readPolicySchema } from './policies.ts'

/**
 * What is wrong with the policies: findings of Cedar's own validator (strict), and actions or facts that stand in the schema
 * and not in the table of actions, or the other way round.
 */
export const checkPolicies = (
  policies: string = readPolicies(),
  schema: string = readPolicySchema(),
): readonly string[] => {
  const json = schemaToJson(schema)
  if (json.type === 'failure') return json.errors.map(({ message }) => `schema: ${message}`)
  const answer = validate({ validationSettings: { mode: 'strict' }, schema, policies: { staticPolicies: policies } })
  if (answer.type === 'failure') return answer.errors.map(({ message }) => message)
  const found = [...answer.validationErrors, ...answer.validationWarnings].map(
    ({ policyId, error }) => `${policyId}: ${error.message}`,
  )
  return [...found, ...differences(json.json)]
}

type Described = Record<string, { commonTypes?: object; actions: object }>
type Shape = { type: string; attributes?: Record<string, unknown>; name?: string }

const differences = (json: object): string[] => {
  const described = (json as Described)[''] ?? { actions: {} }
  const common = (described.commonTypes ?? {}) as Record<string, Shape>
  const inSchema = new Map(
    Object.entries(described.actions as Record<string, { appliesTo?: { context?: Shape } }>).map(
      ([id, { appliesTo }]) => {
        const context = appliesTo?.context
        const shape = context && (common[context.name ?? context.type] ?? context)
        return [
          id,
          Object.keys(shape?.attributes ?? {})
            .sort()
            .join(' '),
        ]
      },
    ),
  )
  const inTable = new Map(Object.entries(actions).map(([id, wanted]) => [id, [...wanted].sort().join(' ')]))
  const names = new Set([...inSchema.keys(), ...inTable.keys()])
  return [...names].flatMap((id) =>
    inSchema.get(id) === inTable.get(id)
      ? []
      : [`${id}: the schema says [${inSchema.get(id) ?? 'no such action'}], actions.ts [${inTable.get(id) ?? 'none'}]`],
  )
}
