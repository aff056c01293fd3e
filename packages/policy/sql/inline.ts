import type { FactType } from '../plan/facts.ts'
import type { Plan } from '../plan/plan.ts'
import type { Known } from '../run/evaluate.ts'
import { fieldValue } from '../run/figure.ts'
import type { Value } from '../run/terms.ts'
import type { Relation } from './compile.ts'
import { column, type Dialect, quoted } from './dialect.ts'

/** What is known of some subjects, written out as queries in the place of the three relations: for few, not for everyone. */
export const inlineRelations = (
  plan: Plan,
  subjects: readonly { readonly subjectId: number; readonly known: Known }[],
  dialect: Dialect,
): Readonly<Record<Relation, string>> => ({
  evaluated_subject: rows(
    [['subject_id', 'number']],
    subjects.map(({ subjectId }) => [BigInt(subjectId)]),
    dialect,
  ),
  credit_fact: rows(
    [...head, ...plan.factColumns.map(({ name, type }) => [name, type] as const)],
    subjects.flatMap(({ subjectId, known }) =>
      known.facts.map((fact): Value[] => [
        BigInt(subjectId),
        fact.record,
        fact.kind,
        fact.severity,
        fact.decidedOn,
        fact.eventOn,
        ...plan.factColumns.map((one) => fieldValue(fact.fields[one.field] ?? one.blank, one)),
      ]),
    ),
    dialect,
  ),
  assessment: rows(
    [['subject_id', 'number'], ...plan.inputs.map(({ name, type }) => [name, type] as const)],
    subjects.map(({ subjectId, known }) => [
      BigInt(subjectId),
      ...plan.inputs.map((input) => fieldValue(known.inputs[input.name], input)),
    ]),
    dialect,
  ),
})

const head = [
  ['subject_id', 'number'],
  ['record_id', 'word'],
  ['kind', 'word'],
  ['severity', 'word'],
  ['decided_on', 'day'],
  ['event_on', 'day'],
] as const satisfies readonly (readonly [string, FactType])[]

const rows = (
  columns: readonly (readonly [string, FactType])[],
  values: readonly (readonly Value[])[],
  dialect: Dialect,
): string => {
  const types = columns.map(([, type]) => dialect.types[type])
  const names = columns.map(([name]) => column(name)).join(', ')
  const lines = values.map(
    (row) => `(${row.map((value, index) => written(value, types[index] as string, dialect)).join(', ')})`,
  )
  // Without a row there are still columns, and each has its type.
  const nothing = `(${types.map((type) => `null::${type}`).join(', ')})`
  return lines.length > 0
    ? `select * from (values ${lines.join(', ')}) t (${names})`
    : `select * from (values ${nothing}) t (${names}) where false`
}

const written = (value: Value, type: string, { name }: Dialect): string => {
  if (value === null) return `null::${type}`
  if (typeof value === 'bigint' || typeof value === 'boolean') return `(${value})::${type}`
  if (typeof value === 'string') return `${quoted(value)}::${type}`
  const list = value.map(quoted).join(', ')
  return name === 'duckdb' ? `[${list}]::${type}` : `array[${list}]::${type}`
}
