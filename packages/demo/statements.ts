import { addMonths, type Day, day } from '@probity/base'
import { type AuthorityId, authorities, listingChannel } from './authorities.ts'
import type { Filing } from './chronicle.ts'
import { type KindId, layouts } from './columns.ts'
import type { DemoStatement } from './model.ts'

/** Kinds about which some authority of the city owes publication. */
const kinds = ['registration', 'licence', 'penalty', 'inspection-result'] as const satisfies readonly KindId[]

/** Whole months before the end of the story about which something is stated. */
const monthsStated = 18

/** One authority states nothing, and one has forgotten a month: both are seen to. */
const silent: AuthorityId = 'culture'
const forgetful: AuthorityId = 'housing'
const forgottenMonth = 5

/** What each authority signs for each month and kind, zero too: the decisions in its own books. */
export const statementsOf = (filings: readonly Filing[], until: Day): DemoStatement[] => {
  const booked = countDecisions(filings)
  const months = Array.from({ length: monthsStated }, (_, index) =>
    addMonths(day(`${until.slice(0, 7)}-01`), index - monthsStated).slice(0, 7),
  )
  return (Object.keys(authorities) as AuthorityId[])
    .filter((authority) => authority !== silent)
    .flatMap((authority) =>
      months
        .filter((_, index) => authority !== forgetful || index !== monthsStated - forgottenMonth)
        .flatMap((month) =>
          kinds.map((kind) => {
            const decisions = booked.get(`${authority} ${kind} ${month}`)?.size ?? 0
            return { authority, month, kind, decisions }
          }),
        ),
    )
}

/** The decisions of each authority, kind and month by their numbers, corrections and repeats counted once. */
const countDecisions = (filings: readonly Filing[]): Map<string, Set<string>> => {
  const booked = new Map<string, Set<string>>()
  for (const { authority, kind, row } of filings) {
    // What it hands in was decided by others.
    if (authority === listingChannel) continue
    const decision = decisionOf(kind, row)
    if (!decision) continue
    const key = `${authority} ${kind} ${decision.on.slice(0, 7)}`
    booked.set(key, (booked.get(key) ?? new Set()).add(decision.number))
  }
  return booked
}

const decisionOf = (kind: KindId, row: Filing['row']) => {
  if (kind === 'registration') {
    const { columns } = layouts.registration
    // Only enterprises are registered under a duty to publish it.
    if (row[columns.subjectKind] !== '企业') return undefined
    return { number: row[columns.code] ?? '', on: row[columns.registeredOn] ?? '' }
  }
  const { columns } = layouts[kind]
  return { number: row[columns.documentNumber] ?? '', on: row[columns.decidedOn] ?? '' }
}
