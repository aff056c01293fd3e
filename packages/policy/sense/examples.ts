import type { Found, Policy, PolicyExample } from '@probity/law'
import { sheetKind } from '../plan/figure.ts'
import { type Plan, type PlanWorld, planOf } from '../plan/plan.ts'
import { decimalText, type Evaluated, evaluate, type Known, scaleOf } from '../run/evaluate.ts'

/** Runs the worked examples: what the author worked out by hand is what is computed. */
export function* exampleFaults(policy: Policy, world: Omit<PlanWorld, 'day' | 'parameters'>): Iterable<Found> {
  if (policy.examples.length === 0 && policy.standing !== 'imported')
    yield { code: 'policy/no-example', at: policy, key: 'examples' }
  for (const example of policy.examples) {
    const whole = completed(example, policy.examples)
    const { parameters } = example
    const plan = planOf(policy, { ...world, day: example.on, ...(parameters ? { parameters } : {}) })
    yield* strangeNames(example, whole, plan)
    yield* differences(example, evaluate(plan, knownOf(whole, plan)), plan)
  }
}

/** An example with everything of those it is like. */
const completed = (example: PolicyExample, others: readonly PolicyExample[], depth = 0): PolicyExample => {
  const base = depth < others.length ? others.find(({ id }) => id !== undefined && id === example.like) : undefined
  if (!base || base === example) return example
  const whole = completed(base, others, depth + 1)
  return {
    ...example,
    records: example.records ?? whole.records ?? [],
    rows: { ...whole.rows, ...example.rows },
    inputs: { ...whole.inputs, ...example.inputs },
    outcomes: { ...whole.outcomes, ...example.outcomes },
  }
}

const knownOf = ({ records = [], rows = {}, inputs = {}, outcomes = {} }: PolicyExample, plan: Plan): Known => ({
  facts: [
    ...records.map(({ kind, severity, decidedOn, eventOn, fields }, index) => ({
      record: `#${index + 1}`,
      kind,
      severity: severity ?? null,
      decidedOn,
      eventOn: eventOn ?? null,
      fields: fields ?? {},
    })),
    ...Object.entries(rows).flatMap(([sheet, list]) =>
      list.map((fields, index) => ({
        record: `${sheet} ${index + 1}`,
        kind: sheetKind(sheet),
        severity: null,
        decidedOn: null,
        eventOn: null,
        fields,
      })),
    ),
  ],
  inputs: Object.fromEntries(
    plan.inputs.map(({ name, from, id }) => [
      name,
      from === 'outcome' ? (outcomes[id] ?? outcomes.otherwise) : inputs[id],
    ]),
  ),
})

function* strangeNames(example: PolicyExample, whole: PolicyExample, { inputs, policy }: Plan): Iterable<Found> {
  const strange = (at: object, key: string, what: string): Found => ({
    code: 'policy/unknown-name',
    at,
    key,
    facts: { name: key, what },
  })
  for (const id of Object.keys(example.inputs ?? {}))
    if (!inputs.some((one) => one.from !== 'outcome' && one.id === id)) yield strange(example.inputs!, id, 'input')
  for (const id of Object.keys(example.outcomes ?? {}))
    if (id !== 'otherwise' && !inputs.some((one) => one.from === 'outcome' && one.id === id))
      yield strange(example.outcomes!, id, 'item')
  for (const id of Object.keys(example.rows ?? {}))
    if (!Object.hasOwn(policy.sheets ?? {}, id)) yield strange(example.rows!, id, 'sheet')
  for (const id of Object.keys(example.parameters ?? {}))
    if (!Object.hasOwn(policy.parameters ?? {}, id)) yield strange(example.parameters!, id, 'parameter')
  if (example.like !== undefined && whole === example) yield strange(example, 'like', 'example')
}

function* differences(example: PolicyExample, { columns }: Evaluated, plan: Plan): Iterable<Found> {
  const { is } = example
  const differs = (at: object, key: string, what: string, written: string | number, computed: string): Found => ({
    code: 'policy/example-differs',
    at,
    key,
    facts: { what, written: String(written), computed },
  })
  const word = (name: string) => (columns.get(name) as string | null | undefined) ?? 'unknown'
  const number = (name: string) => decimalText(columns.get(name), scaleOf(plan, name)) ?? 'unknown'
  if (is.level !== undefined && word('level') !== is.level) yield differs(is, 'level', 'level', is.level, word('level'))
  if (is.score !== undefined && number('score') !== String(is.score))
    yield differs(is, 'score', 'score', is.score, number('score'))
  for (const [key, prefixes] of [
    ['values', ['v:', 'q:']],
    ['points', ['p:', 'd:']],
  ] as const)
    for (const [id, written] of Object.entries(is[key] ?? {})) {
      const name = prefixes.map((prefix) => `${prefix}${id}`).find((one) => columns.has(one))
      const computed = name ? number(name) : '–'
      if (computed !== String(written)) yield differs(is[key]!, id, id, written, computed)
    }
  for (const [id, written] of Object.entries(is.outcomes ?? {})) {
    const computed = word(columns.has(`o:${id}`) ? `o:${id}` : `a:${id}`)
    if (computed !== written) yield differs(is.outcomes!, id, id, written, computed)
  }
}
