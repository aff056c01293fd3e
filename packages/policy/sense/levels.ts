import type { Found, Policy } from '@probity/law'
import type { Truth } from '../plan/algebra.ts'
import { rulesOf } from '../plan/level.ts'
import type { Plan } from '../plan/plan.ts'
import { type Bounds, boundsIn, canBe } from './bounds.ts'

/** Decimals in which scores are compared here: more than any policy has. */
const fine = 20

/** Whole numbers of the finest scale; an end that is absent is open. */
type Range = { readonly from?: bigint; readonly to?: bigint }

/** Levels that nothing leads to, and files that lead to none. */
export function* levelFaults(plan: Plan): Iterable<Found> {
  const { policy } = plan
  if (policy.standing === 'imported') return
  const of = boundsIn(plan)
  const score = plan.columns.find(({ name }) => name === 'score')
  let left: readonly Range[] = [score?.kind === 'number' ? finely(of(score.term), score.term.scale) : {}]
  const reached = new Set<string>()
  for (const { column, level } of rulesOf(policy)) {
    const found = plan.columns.find(({ name }) => name === column)
    if (found?.kind !== 'truth') continue
    const { range, exact } = scoresOf(found.term)
    const { yes, no } = canBe(found.term, of)
    if (yes && left.some((one) => !isEmpty(meet(one, range)))) reached.add(level)
    if (!no) left = []
    else if (exact) left = left.flatMap((one) => without(one, range)).filter((one) => !isEmpty(one))
  }
  const rest = policy.levels.find(({ otherwise }) => otherwise)
  if (rest && left.length > 0) reached.add(rest.id)
  for (const level of policy.levels)
    if (!reached.has(level.id))
      yield { code: 'policy/unreachable-level', at: level, key: 'id', facts: { level: level.id } }
  if (!rest && left.length > 0) yield { code: 'policy/left-over', at: policy, key: 'levels' }
  yield* misplaced(policy)
}

/** `otherwise` is what is left, so it stands last and once. */
function* misplaced({ levels, direct = [] }: Policy): Iterable<Found> {
  for (const level of levels)
    if (level.otherwise && level.when !== undefined)
      yield { code: 'policy/incomplete', at: level, key: 'otherwise', facts: { problem: 'when | otherwise' } }
  for (const second of levels.filter(({ otherwise }) => otherwise).slice(1))
    yield { code: 'policy/incomplete', at: second, key: 'otherwise', facts: { problem: 'otherwise × 2' } }
  for (const rule of direct)
    if (!levels.some(({ id }) => id === rule.level))
      yield { code: 'policy/unknown-name', at: rule, key: 'level', facts: { name: rule.level, what: 'level' } }
}

const finely = ({ low, high }: Bounds, scale: number): Range => {
  const factor = 10n ** BigInt(fine - scale)
  return { ...(low === undefined ? {} : { from: low * factor }), ...(high === undefined ? {} : { to: high * factor }) }
}

/** Scores for which a condition can hold; `exact` if it says nothing of anything else. */
const scoresOf = (term: Truth): { readonly range: Range; readonly exact: boolean } => {
  if (term.is === 'all') {
    const each = term.of.map(scoresOf)
    return {
      range: each.reduce<Range>((range, one) => meet(range, one.range), {}),
      exact: each.every(({ exact }) => exact),
    }
  }
  if (term.is !== 'compare' || term.right.is !== 'literal') return { range: {}, exact: false }
  const { left } = term
  const isScore =
    (left.is === 'number-ref' && left.name === 'score') ||
    (left.is === 'product' && left.left.is === 'number-ref' && left.left.name === 'score')
  if (!isScore) return { range: {}, exact: false }
  const bound = term.right.value * 10n ** BigInt(fine - term.right.scale)
  const ranges: Readonly<Record<typeof term.op, Range>> = {
    '>=': { from: bound },
    '>': { from: bound + 1n },
    '<=': { to: bound },
    '<': { to: bound - 1n },
    '=': { from: bound, to: bound },
  }
  return { range: ranges[term.op], exact: true }
}

const meet = (a: Range, b: Range): Range => {
  const from = a.from === undefined ? b.from : b.from === undefined || a.from > b.from ? a.from : b.from
  const to = a.to === undefined ? b.to : b.to === undefined || a.to < b.to ? a.to : b.to
  return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) }
}

const isEmpty = ({ from, to }: Range) => from !== undefined && to !== undefined && from > to

const without = (a: Range, b: Range): Range[] => [
  ...(b.from === undefined ? [] : [meet(a, { to: b.from - 1n })]),
  ...(b.to === undefined ? [] : [meet(a, { from: b.to + 1n })]),
]
