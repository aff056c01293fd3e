import type { Column, FigureTerm, NumberTerm, Truth } from '../plan/algebra.ts'
import type { Plan } from '../plan/plan.ts'
import { column, type Dialect } from './dialect.ts'
import { figureSql } from './figure.ts'
import { numberSql, truthSql, wordSql } from './terms.ts'

export type Relation = 'evaluated_subject' | 'credit_fact' | 'assessment'

/**
 * The plan as one statement. It reads three relations and writes one row for each subject that is to be evaluated:
 *
 * - `evaluated_subject (subject_id bigint)`: who;
 * - `credit_fact (subject_id bigint, record_id, kind, severity, decided_on date, event_on date, …)`: records as they may be
 *   evaluated on the plan's day, and rows of sheets; further columns are those of `plan.factColumns`;
 * - `assessment (subject_id bigint, …)`: what was entered; further columns are those of `plan.inputs`.
 *
 * `relations` gives their definitions; `given` a query in the place of a table. Numbers come back as integers of each column's scale, unknown as null.
 */
export const compileSql = (
  plan: Plan,
  dialect: Dialect,
  given: Readonly<Partial<Record<Relation, string>>> = {},
): string =>
  answered(plan, dialect, [
    ...figureStages(plan, dialect, given),
    `stage_0 ${dialect.stage} (\n  ${entered(plan, dialect)})`,
  ])

/**
 * The same in two steps, for who computes it more than once: all that is asked of the facts, and what is made of that. The first
 * is most of the work and does not hang on points, bands, rules or levels.
 */
export const compileSteps = (
  plan: Plan,
  dialect: Dialect,
  given: Readonly<Partial<Record<Relation, string>>> = {},
): { readonly figures: string; answer(from: string): string } => ({
  figures: `with ${figureStages(plan, dialect, given).join(',\n')}\n${entered(plan, dialect)}`,
  answer: (from) => answered(plan, dialect, [`stage_0 as (select * from ${from})`]),
})

const figureStages = (plan: Plan, dialect: Dialect, given: Readonly<Partial<Record<Relation, string>>>): string[] => [
  ...Object.entries(given).map(([name, sql]) => `${name} ${dialect.given} (${sql})`),
  ...passesOf(plan, dialect).map(({ kinds, figures }, nth) => {
    const aggregates = figures.flatMap((figure) => figureSql(figure, plan.day, dialect).aggregates)
    const list = aggregates.map(({ name, sql }) => `${sql} as ${column(name)}`)
    return `figure_${nth} ${dialect.stage} (
  select subject_id,\n    ${list.join(',\n    ')}\n  from credit_fact
  where ${dialect.oneOf('kind', kinds)}\n  group by subject_id)`
  }),
]

type Pass = { readonly kinds: readonly string[]; readonly figures: readonly FigureTerm[] }

/** Which figures are made in one reading of the facts. */
const passesOf = ({ figures }: Plan, { passes }: Dialect): readonly Pass[] => {
  if (figures.length === 0) return []
  if (passes === 'one') return [{ kinds: [...new Set(figures.flatMap(({ kinds }) => kinds))], figures }]
  const byKinds = Map.groupBy(figures, ({ kinds }) => kinds.toSorted().join(' '))
  return [...byKinds.values()].map((alike) => ({ kinds: alike[0]!.kinds, figures: alike }))
}

/** What was entered and counted, one row for each subject. One of whom a pass finds no fact has nothing in it. */
const entered = (plan: Plan, dialect: Dialect): string => {
  const values = plan.figures.map((figure) => `${figureSql(figure, plan.day, dialect).value} as ${column(figure.name)}`)
  const inputs = plan.inputs.map(({ name }) => `a.${column(name)}`)
  const joined = [
    ...passesOf(plan, dialect).map((_, nth) => `figure_${nth} f${nth} on f${nth}.subject_id = e.subject_id`),
    ...(inputs.length > 0 ? ['assessment a on a.subject_id = e.subject_id'] : []),
  ]
  return `select ${['e.subject_id', ...inputs, ...values].join(',\n    ')}
  from evaluated_subject e${joined.map((one) => `\n  left join ${one}`).join('')}`
}

const answered = (plan: Plan, dialect: Dialect, before: readonly string[]): string => {
  const levels = staged(plan.columns)
  const stages = levels.map(
    (columns, index) =>
      `stage_${index + 1} ${dialect.stage} (\n  select *,\n    ${columns.map((one) => `${columnSql(one, dialect)} as ${column(one.name)}`).join(',\n    ')}\n  from stage_${index})`,
  )
  const answer = ['subject_id', ...plan.columns.map(({ name }) => column(name))]
  return `with ${[...before, ...stages].join(',\n')}\nselect ${answer.join(', ')}\nfrom stage_${levels.length}`
}

/** What the three relations hold, as `create table` has it. */
export const relations = (plan: Plan, { types }: Dialect): Readonly<Record<string, string>> => ({
  evaluated_subject: 'subject_id bigint not null',
  credit_fact: [
    'subject_id bigint not null',
    `record_id ${types.word} not null`,
    `kind ${types.word} not null`,
    `severity ${types.word}`,
    'decided_on date',
    'event_on date',
    ...plan.factColumns.map(({ name, type }) => `${column(name)} ${types[type]}`),
  ].join(', '),
  assessment: [
    'subject_id bigint not null',
    ...plan.inputs.map(({ name, type }) => `${column(name)} ${types[type]}`),
  ].join(', '),
})

const columnSql = (one: Column, dialect: Dialect): string => {
  if (one.kind === 'number') return numberSql(one.term, dialect)
  return one.kind === 'truth' ? truthSql(one.term, dialect) : wordSql(one.term, dialect)
}

/** Columns in as few stages as can be: each uses only those of earlier ones. */
const staged = (columns: readonly Column[]): readonly Column[][] => {
  const stageOf = new Map<string, number>()
  const stages: Column[][] = []
  for (const one of columns) {
    const used =
      one.kind === 'number'
        ? namesIn(one.term)
        : one.kind === 'truth'
          ? namesIn(one.term)
          : one.term.cases.flatMap(({ when }) => namesIn(when))
    const stage = Math.max(0, ...used.map((name) => (stageOf.get(name) ?? -1) + 1))
    stageOf.set(one.name, stage)
    stages[stage] ??= []
    stages[stage].push(one)
  }
  return stages
}

const namesIn = (term: NumberTerm | Truth): readonly string[] => {
  switch (term.is) {
    case 'literal':
    case 'truth':
      return []
    case 'number-ref':
    case 'flag':
    case 'one-of':
    case 'holds':
    case 'day-in':
      return [term.name]
    case 'sum':
    case 'least':
    case 'most':
      return term.terms.flatMap(namesIn)
    case 'product':
    case 'compare':
      return [...namesIn(term.left), ...namesIn(term.right)]
    case 'number-cases':
      return [
        ...term.cases.flatMap(({ when, gives }) => [...namesIn(when), ...namesIn(gives)]),
        ...(term.otherwise ? namesIn(term.otherwise) : []),
      ]
    case 'not':
      return namesIn(term.of)
    case 'all':
    case 'any':
    case 'enough':
      return term.of.flatMap(namesIn)
  }
}
