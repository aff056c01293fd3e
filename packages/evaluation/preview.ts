import { canonicalJson, type Day, type Instant, type Json } from '@probity/base'
import { type Basis, isFigure, type Law, type Policy } from '@probity/law'
import { decimalText, type Evaluated, evaluate, nextChange, type Plan, scaleOf } from '@probity/policy'
import { publicRecordId } from '@probity/records'
import type { Assessed, Statement } from './assessed.ts'
import type { FileFacts, RecordFact } from './facts.ts'
import { keptPlan } from './kept-plan.ts'
import type { NeededLevel } from './needed-levels.ts'
import { policyDigest, sha256 } from './policy-digest.ts'

/** Points of an indicator and what they rest on; a number that is not known is null. */
export type IndicatorResult = {
  readonly id: string
  readonly value: string | null
  readonly outcome?: string | null
  readonly points: string | null
  /** Records it counts, by their public numbers. */
  readonly records: readonly string[]
  /** Records of which too little is known. */
  readonly open: readonly string[]
  readonly articles: readonly Pick<Basis, 'instrument' | 'article'>[]
}

/** A record behind the points, as its authority decided it. */
export type RecordBehind = {
  readonly record: string
  readonly kind: string
  readonly authority: string
  readonly documentNumber: string | null
  readonly decidedOn: Day
  /** The articles it was decided under, as the document states them. */
  readonly basis: string | null
}

/** A result that was computed and not adopted: it supports nothing, and says everything it rests on (R21). */
export type Preview = {
  readonly standing: 'preview'
  readonly subject: string
  readonly policy: { readonly id: string; readonly from: Day; readonly digest: string }
  /** Policies whose levels it needs, each pinned, and the level that was found. */
  readonly needs: readonly NeededLevel[]
  /** What was entered under the policy, by the place of its entry in the ledger; absent where nothing was. */
  readonly statement?: Statement
  readonly law: string
  readonly day: Day
  /** What was known then; absent: everything there was. */
  readonly knownAt?: Instant
  /** A level, `not-rated`, or `unknown` where what is not known could change it. */
  readonly level: string
  readonly score: string | null
  readonly dimensions: readonly { readonly id: string; readonly points: string | null }[]
  readonly indicators: readonly IndicatorResult[]
  /** Rules that hold, and rules of which it is not known, by their place in the policy (`direct/0`). */
  readonly rules: { readonly hold: readonly string[]; readonly unknown: readonly string[] }
  /** What nobody entered. */
  readonly missing: readonly string[]
  readonly records: readonly RecordBehind[]
  /** The first day on which time alone may change it: read from then on, it is computed again. */
  readonly goodUntil?: Day
}

export type PreviewOf = {
  readonly handle: string
  readonly day: Day
  readonly knownAt?: Instant
  readonly facts: FileFacts
  readonly assessed: Assessed
}

/** Applies a policy to what may be evaluated of one subject. Pure: the same law, facts, inputs and day give the same bytes. */
export const previewOf = (law: Law, policy: Policy, { handle, day, knownAt, facts, assessed }: PreviewOf): Preview => {
  const plan = keptPlan(law, policy, day)
  const known = facts.facts.map(({ fact }) => fact)
  const evaluated = evaluate(plan, { facts: [...known, ...assessed.rows], inputs: assessed.inputs })
  // Rows of a sheet are named by their place in what was entered, records by their public numbers.
  const publicId = (record: string) => (record.includes('/') ? record : publicRecordId(handle, Number(record)))
  const indicators = policy.indicators.map((one) => indicatorResult(plan, evaluated, one, publicId))
  const behind = new Set([...evaluated.figures.values()].flatMap(({ records, open }) => [...records, ...open]))
  const days = [nextChange(plan, known), facts.nextDay].filter((one) => one !== undefined)
  const goodUntil = days.length > 0 ? days.reduce((a, b) => (a < b ? a : b)) : undefined
  const number = (name: string) => decimalText(evaluated.columns.get(name), scaleOf(plan, name)) ?? null
  return {
    standing: 'preview',
    subject: handle,
    policy: { id: policy.id, from: policy.from, digest: policyDigest(policy) },
    needs: assessed.needs,
    ...(assessed.statement ? { statement: assessed.statement } : {}),
    law: law.digest,
    day,
    ...(knownAt ? { knownAt } : {}),
    level: (evaluated.columns.get('level') as string | null) ?? 'unknown',
    score: number('score'),
    dimensions: policy.dimensions.map(({ id }) => ({ id, points: number(`d:${id}`) })),
    indicators,
    rules: rulesOf(plan, evaluated),
    missing: plan.inputs.filter(({ name }) => evaluated.columns.get(name) === null).map(({ id }) => id),
    records: facts.facts.filter(({ fact }) => behind.has(fact.record)).map((one) => recordBehind(one, publicId)),
    ...(goodUntil ? { goodUntil } : {}),
  }
}

/** A preview as bytes that can be computed again (RFC 8785). */
export const previewText = (preview: Preview): string => canonicalJson(preview as unknown as Json)

/** SHA-256 of these bytes: by this a result is known. */
export const previewDigest = (preview: Preview): string => sha256(previewText(preview))

const indicatorResult = (
  plan: Plan,
  { columns, figures }: Evaluated,
  indicator: Policy['indicators'][number],
  publicId: (record: string) => string,
): IndicatorResult => {
  const { id, outcomes, value, basis } = indicator
  const figure = figures.get(`m:${id}`)
  const number = (name: string) => decimalText(columns.get(name), scaleOf(plan, name)) ?? null
  const outcome = (columns.get(`o:${id}`) ?? columns.get(`a:${id}`) ?? null) as string | null
  return {
    id,
    // Days since a day change every day; the result says them only through their points.
    value: value !== undefined && isFigure(value) && value.take === 'days-since' ? null : number(`q:${id}`),
    ...(outcomes === undefined ? {} : { outcome }),
    points: number(`p:${id}`),
    records: (figure?.records ?? []).map(publicId),
    open: (figure?.open ?? []).map(publicId),
    articles: (basis ?? plan.policy.basis).map(({ instrument, article }) => ({
      instrument,
      ...(article === undefined ? {} : { article }),
    })),
  }
}

const places = { x: 'not-rated', r: 'direct', l: 'level' } as const

const rulesOf = (plan: Plan, { columns }: Evaluated): Preview['rules'] => {
  const rules = plan.columns.filter(({ name }) => /^[xrl]:/.test(name))
  const named = (truth: boolean | null) =>
    rules
      .filter(({ name }) => columns.get(name) === truth)
      .map(({ name }) => `${places[name[0] as keyof typeof places]}/${name.slice(2)}`)
  return { hold: named(true), unknown: named(null) }
}

const recordBehind = ({ fact, record }: RecordFact, publicId: (record: string) => string): RecordBehind => {
  const { kind, authorityId, documentNumber, decidedOn, basis } = record.state.version
  return { record: publicId(fact.record), kind, authority: authorityId, documentNumber, decidedOn, basis }
}
