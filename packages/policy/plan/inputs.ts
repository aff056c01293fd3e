import type { Policy, PolicyInput } from '@probity/law'
import type { InputColumn, PlanWorld } from './plan.ts'
import type { Named, Scope } from './scope.ts'

/** What is entered from outside, as columns of `assessment` and as names. What was not entered is unknown. */
export const inputColumns = (
  policy: Policy,
  world: PlanWorld,
  note: Scope['note'],
): { readonly columns: readonly InputColumn[]; readonly names: ReadonlyMap<string, Named> } => {
  const columns: InputColumn[] = []
  const names = new Map<string, Named>()
  for (const [id, input] of Object.entries(policy.inputs ?? {})) {
    const name = `i:${id}`
    columns.push({ name, from: 'input', id, type: types[input.type], decimals: input.decimals ?? 0 })
    names.set(id, namedInput(name, input))
    if (input.type === 'choice' && !input.values)
      note({ code: 'policy/incomplete', at: input, key: 'type', facts: { problem: 'values' } })
  }
  for (const [id, need] of Object.entries(policy.needs ?? {})) {
    const name = `n:${id}`
    const words = world.levels(need.policy, need.from)
    if (!words)
      note({ code: 'policy/unknown-need', at: need, key: 'policy', facts: { policy: need.policy, from: need.from } })
    columns.push({ name, from: 'need', id, type: 'word', decimals: 0 })
    names.set(id, { type: 'choice', name, nullable: true, ...(words ? { words } : {}) })
  }
  for (const { id, outcomes, cases } of policy.indicators)
    if (outcomes !== undefined && !cases)
      columns.push({ name: `a:${id}`, from: 'outcome', id, type: 'word', decimals: 0 })
  return { columns, names }
}

const types = { number: 'number', 'yes-no': 'truth', choice: 'word' } as const

const namedInput = (name: string, { type, unit, decimals = 0, values }: PolicyInput): Named => {
  if (type === 'number')
    return { type, term: { is: 'number-ref', name, nullable: true, scale: decimals }, ...(unit ? { unit } : {}) }
  return type === 'yes-no'
    ? { type, name, nullable: true }
    : { type, name, nullable: true, ...(values ? { words: Object.keys(values) } : {}) }
}
