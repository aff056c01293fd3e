import type { Day } from '@probity/base'
import { all, type FigureTerm, isNullable, type Truth } from '../plan/algebra.ts'
import { column, type Dialect } from './dialect.ts'
import { numberSql, truthSql } from './terms.ts'

/** The aggregates of a figure over the facts of a subject, and how it is made of them afterwards. */
export type FigureSql = {
  readonly aggregates: readonly { readonly name: string; readonly sql: string }[]
  readonly value: string
}

/**
 * What is asked of the facts once. Where a fact might or might not belong, or what is taken of it is not known, a second
 * aggregate counts such facts; where nothing can be unknown it is left out, which is what makes the common case fast.
 */
export const figureSql = (figure: FigureTerm, day: Day, dialect: Dialect): FigureSql => {
  const { name, take, none } = figure
  const filter = filterOf(truthSql(membership(figure, dialect), dialect))
  const open = openSql(figure, dialect)
  const openName = `${name}#open`
  const sum = (sql: string, suffix: string) => ({ name: `${name}${suffix}`, sql: dialect.sum(sql, filter) })
  const share = figure.share && numberSql(figure.share, dialect)
  const amount = figure.amount && numberSql(figure.amount, dialect)
  const main = (): readonly { readonly name: string; readonly sql: string }[] => {
    switch (take) {
      case 'exists':
        return [{ name: `${name}#`, sql: `count(*)${filter}` }]
      case 'count':
        return [share ? sum(share, '#') : { name: `${name}#`, sql: `count(*)${filter}` }]
      case 'sum':
        return [sum(share ? `${amount}::${dialect.wide} * ${share}` : (amount as string), '#')]
      case 'largest':
        return [{ name: `${name}#`, sql: `max(${amount})${filter}` }]
      case 'mean': {
        const weight = figure.weight && numberSql(figure.weight, dialect)
        return [
          sum(weight ? `${amount}::${dialect.wide} * ${weight}` : (amount as string), '#'),
          weight ? sum(weight, '#by') : { name: `${name}#by`, sql: `count(*)${filter}` },
        ]
      }
      case 'days-since':
        return [{ name: `${name}#`, sql: `max(${column(figure.by)})${filter}` }]
    }
  }
  const aggregates = [...main(), ...(open ? [{ name: openName, sql: open }] : [])]
  const raw = column(`${name}#`)
  const absent = take === 'exists' || (take === 'count' && !share) ? `coalesce(${raw}, 0) = 0` : `${raw} is null`
  const nothing = none === undefined ? 'null' : `${none}::bigint`
  const value = madeOf(figure, raw, day, dialect)
  const known = `case when ${absent} then ${nothing} else ${value} end`
  const isOpen = `coalesce(${column(openName)}, 0) > 0`
  if (!open) return { aggregates, value: known }
  return {
    aggregates,
    // One that is sure is enough to exist, whatever else is open.
    value:
      take === 'exists'
        ? `case when coalesce(${raw}, 0) > 0 then 1::bigint when ${isOpen} then null else ${nothing} end`
        : `case when ${isOpen} then null else ${known} end`,
  }
}

/** What is always known stands first: engines stop there, and only what is left is asked what may be unknown. */
const partsOf = (
  { kinds, where }: FigureTerm,
  { passes }: Pick<Dialect, 'passes'>,
): { readonly sure: Truth[]; readonly nullable: Truth[] } => {
  const conjuncts = where.is === 'all' ? where.of : [where]
  const ofKind: Truth = { is: 'one-of', name: 'kind', nullable: false, words: kinds }
  return {
    // A pass of its own meets no other kinds.
    sure: [...(passes === 'one' ? [ofKind] : []), ...conjuncts.filter((one) => !isNullable(one))],
    nullable: conjuncts.filter(isNullable),
  }
}

/** Whether a fact, of any kind, is surely counted by a figure. */
export const factTruthSql = (figure: FigureTerm, dialect: Dialect): string =>
  truthSql(membership(figure, { passes: 'one' }), dialect)

const membership = (figure: FigureTerm, passing: Pick<Dialect, 'passes'>): Truth => {
  const { sure, nullable } = partsOf(figure, passing)
  return all([...sure, ...nullable])
}

const filterOf = (truth: string): string => (truth === 'true' ? '' : ` filter (where ${truth})`)

/** Counts facts of which too little is known; `undefined` where that cannot be. */
const openSql = (figure: FigureTerm, dialect: Dialect): string | undefined => {
  const { amount, weight, share, take, by, byNullable } = figure
  const { sure, nullable } = partsOf(figure, dialect)
  const terms = [amount, weight, share].flatMap((term) => (term && isNullable(term) ? [numberSql(term, dialect)] : []))
  const lacking = [...terms, ...(take === 'days-since' && byNullable ? [column(by)] : [])].map(
    (sql) => `${sql} is null`,
  )
  const truth = nullable.length > 0 ? truthSql(all(nullable), dialect) : undefined
  const belongs = truth === undefined ? lacking : [`${truth} is null`, ...lacking.map((one) => `(${truth} and ${one})`)]
  if (belongs.length === 0) return undefined
  return `count(*) filter (where ${truthSql(all(sure), dialect)} and (${belongs.join(' or ')}))`
}

const madeOf = ({ name, take, amount, scale }: FigureTerm, raw: string, day: Day, dialect: Dialect): string => {
  if (take === 'exists') return '1::bigint'
  if (take === 'days-since') return dialect.daysSince(day, raw)
  if (take !== 'mean') return raw
  const by = `${column(`${name}#by`)}::${dialect.wide}`
  const sum = `(${raw}::${dialect.wide} * ${10n ** BigInt(scale - (amount?.scale ?? 0))})`
  // Half away from nought, and no mean of nothing.
  const half = `(case when ${sum} < 0 then -${by} else ${by} end)`
  return `case when ${by} > 0 then ${dialect.divide(`(2 * ${sum} + ${half})`, `(2 * ${by})`)} end`
}
