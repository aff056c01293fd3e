import { addDays, addMonths, type Day } from '@probity/base'
import { countTimes, countToFollow, countUnconfirmed, listOf, procedures } from '@probity/cases'
import type { AuthorityView } from '@probity/contract'
import { listExits } from '@probity/records'
import type { ProbityNode } from '../node.ts'
import { smallestGroup } from './authorities.ts'

/** What is counted of an authority's cases, and the exits from lists that it notices. */
export type CaseShares = ReadonlyMap<string, Pick<AuthorityView, 'cases' | 'measures' | 'exits' | 'follows'>>

/** How long a notice of an exit stands. */
const exitDays = 30

/**
 * Reads how timely authorities are in their cases, what of measures they have not confirmed, and which entries were left by decision.
 * Counts stop at groups of ten (R15): a smaller one is said to be smaller, and nothing else of it. Nothing names a subject.
 */
export const readCaseShares = async ({ database, law, clock }: ProbityNode): Promise<CaseShares> => {
  const today = clock.today()
  const until = addDays(`${today.slice(0, 8)}01` as Day, -1)
  const from = addDays(addMonths(addDays(until, 1), -12), 0)
  const times = Map.groupBy(await countTimes(database, { from, until }), ({ authorityId }) => authorityId)
  const unconfirmed = new Map((await countUnconfirmed(database)).map((one) => [one.authorityId, one]))
  const kinds = [...new Set(law.lists().map(({ kind }) => kind))]
  const exits = Map.groupBy(
    await listExits(database.forPublic, kinds, addDays(today, -exitDays)),
    ({ authorityId }) => authorityId,
  )
  const toFollow = new Map((await countToFollow(database, today)).map((one) => [one.body, one]))
  const ids = new Set([...times.keys(), ...unconfirmed.keys(), ...exits.keys(), ...toFollow.keys()])
  return new Map(
    [...ids].map((id) => {
      const counted = (times.get(id) ?? []).filter(({ due }) => due >= smallestGroup)
      const open = unconfirmed.get(id)
      const left = exits.get(id) ?? []
      const follows = viewFollows(toFollow.get(id))
      return [
        id,
        {
          ...(counted.length > 0
            ? {
                cases: counted.map(({ procedure, move, due, onTime }) => ({
                  procedure,
                  procedureTitle: law.findProcedure(procedure as never)?.title ?? same(procedure),
                  move,
                  moveTitle: procedures[procedure as keyof typeof procedures]?.moves[move]?.title ?? same(move),
                  from,
                  until,
                  onTimePercent: Math.round((20 * onTime) / due) * 5,
                })),
              }
            : {}),
          ...(open ? { measures: { notConfirmed: group(open.applied), liftNotConfirmed: group(open.lifted) } } : {}),
          ...(follows ? { follows } : {}),
          ...(left.length > 0
            ? {
                exits: left.map(({ kind, content, subjectKind, documentNumber, leftOn }) => ({
                  list: listOf(law, { kind: subjectKind }, { kind, content })?.title ?? law.getKind(kind).title,
                  documentNumber,
                  leftOn,
                })),
              }
            : {}),
        },
      ] as const
    }),
  )
}

/** In full tens, and nothing at all of fewer: one more that was repaired is told by no number (R8). */
const viewFollows = (
  counted: { readonly open: number; readonly late: number } | undefined,
): AuthorityView['follows'] => {
  const tens = (count: number) => count - (count % smallestGroup)
  if (!counted || counted.open < smallestGroup) return undefined
  return { notConfirmed: tens(counted.open), ...(counted.late < smallestGroup ? {} : { late: tens(counted.late) }) }
}

/** Nobody learns of the few: a group is nothing, or some, or so many that no one of them can be told. */
const group = (count: number) => (count === 0 ? 0 : count < smallestGroup ? ('some' as const) : count)

const same = (text: string) => ({ zh: text, en: text })
