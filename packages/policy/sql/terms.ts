import { isNullable, type NumberTerm, type Truth, type WordTerm } from '../plan/algebra.ts'
import { column, type Dialect, quoted } from './dialect.ts'

export const numberSql = (term: NumberTerm, dialect: Dialect): string => {
  const sql = (other: NumberTerm) => numberSql(other, dialect)
  switch (term.is) {
    case 'literal':
      return `${term.value < 0n ? `(${term.value})` : term.value}::bigint`
    case 'number-ref':
      return column(term.name)
    case 'sum':
      return `(${term.terms.map((one) => wide(sql(one), one, dialect)).join(' + ')})`
    case 'product':
      return `(${sql(term.left)}::${dialect.wide} * ${sql(term.right)})`
    case 'least':
    case 'most':
      return extreme(term.is, term.terms, dialect)
    case 'number-cases':
      return cases(
        term.cases.map(({ when, gives }) => ({ when, gives: sql(gives) })),
        term.otherwise && sql(term.otherwise),
        dialect,
      )
  }
}

const wide = (sql: string, term: NumberTerm, dialect: Dialect) =>
  term.is === 'number-ref' ? `${sql}::${dialect.wide}` : sql

/** The engines' own least and greatest pass over null; here what is unknown stays unknown. */
const extreme = (is: 'least' | 'most', terms: readonly NumberTerm[], dialect: Dialect): string => {
  const list = terms.map((term) => numberSql(term, dialect))
  const plain = `${is === 'least' ? 'least' : 'greatest'}(${list.join(', ')})`
  const open = terms.flatMap((term, index) => (isNullable(term) ? [`${list[index]} is null`] : []))
  return open.length === 0 ? plain : `case when ${open.join(' or ')} then null else ${plain} end`
}

/** A case that is unknown makes the whole unknown, where the engines' own `case` would pass it over. */
const cases = (
  list: readonly { readonly when: Truth; readonly gives: string }[],
  otherwise: string | undefined,
  dialect: Dialect,
): string => {
  const branches = list.flatMap(({ when, gives }) => {
    const truth = truthSql(when, dialect)
    return [...(isNullable(when) ? [`when ${truth} is null then null`] : []), `when ${truth} then ${gives}`]
  })
  if (branches.length === 0) return otherwise ?? 'null'
  return `case ${branches.join(' ')} else ${otherwise ?? 'null'} end`
}

/** The engines' own `and`, `or`, `not` and comparisons are Kleene's already. */
export const truthSql = (term: Truth, dialect: Dialect): string => {
  const sql = (other: Truth) => truthSql(other, dialect)
  switch (term.is) {
    case 'truth':
      return String(term.value)
    case 'flag':
      return column(term.name)
    case 'compare':
      return `(${numberSql(term.left, dialect)} ${term.op} ${numberSql(term.right, dialect)})`
    case 'one-of':
      return dialect.oneOf(term.name, term.words)
    case 'holds':
      return dialect.hasAny(column(term.name), term.words)
    case 'day-in':
      return dayIn(term)
    case 'not':
      return `(not ${sql(term.of)})`
    case 'all':
      return term.of.length === 0 ? 'true' : `(${term.of.map(sql).join(' and ')})`
    case 'any':
      return term.of.length === 0 ? 'false' : `(${term.of.map(sql).join(' or ')})`
    case 'enough':
      return enough(term, dialect)
  }
}

const dayIn = ({ name, from, until }: Extract<Truth, { is: 'day-in' }>): string => {
  if (from && until) return `(${column(name)} between date ${quoted(from)} and date ${quoted(until)})`
  if (from) return `(${column(name)} >= date ${quoted(from)})`
  return until ? `(${column(name)} <= date ${quoted(until)})` : `(${column(name)} is not null or null)`
}

const enough = ({ least, of }: Extract<Truth, { is: 'enough' }>, dialect: Dialect): string => {
  const count = (open: boolean) =>
    of.map((term) => `(case when coalesce(${truthSql(term, dialect)}, ${open}) then 1 else 0 end)`).join(' + ')
  return `(case when ${count(false)} >= ${least} then true when ${count(true)} < ${least} then false end)`
}

export const wordSql = (term: WordTerm, dialect: Dialect): string =>
  cases(
    term.cases.map(({ when, gives }) => ({ when, gives: quoted(gives) })),
    term.otherwise === undefined ? undefined : quoted(term.otherwise),
    dialect,
  )
