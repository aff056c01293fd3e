import type { Day } from '@probity/base'
import type { Reader } from '@probity/database'
import type { Law } from '@probity/law'
import { listSubjects } from '@probity/registry'
import type { MadeBy } from '../case.ts'
import { answersFor } from '../competent.ts'
import { readContextOf } from '../engine/read-context.ts'
import type { CaseContext } from '../procedure.ts'
import { type Candidate, type CandidateAfter, kindsRestedOn, listGroundCandidates } from './candidates.ts'
import { couldBeProposed, type Openable } from './openable.ts'

/** A record, and what its authority could propose because of it. */
export type Proposable = Candidate & { readonly could: readonly Openable[] }

export type ProposablePage = { readonly items: readonly Proposable[]; readonly next?: CandidateAfter }

/** So many records are looked through for one page at most; the next page goes on behind them. */
const mostLookedThrough = 200

/** What an authority could propose today, the oldest decision first. It writes nothing and proposes nothing. */
export const listProposable = async (
  db: Reader,
  { law, today, by, after, most }: ProposableAsked,
): Promise<ProposablePage> => {
  const authority = answersFor(law, by.body, today)
  if (!authority) return { items: [] }
  const own = law.authorities().flatMap(({ id }) => (answersFor(law, id, today)?.id === authority.id ? [id] : []))
  const candidates = await listGroundCandidates(db, {
    kinds: kindsRestedOn(law, authority),
    region: authority.region,
    own,
    after,
    most: mostLookedThrough,
  })
  const contexts = new Map<number, CaseContext | undefined>()
  const contextOf = async (subjectId: number) => {
    if (!contexts.has(subjectId)) {
      const [subject] = await listSubjects(db, [subjectId])
      contexts.set(subjectId, subject && (await readContextOf(db, law, subject, today)))
    }
    return contexts.get(subjectId)
  }
  const items: Proposable[] = []
  for (const [nth, candidate] of candidates.entries()) {
    const context = await contextOf(candidate.subjectId)
    const record = context?.records.find(({ state }) => state.version.recordId === candidate.recordId)
    const could = context && record ? couldBeProposed(context, by, record) : []
    if (could.length > 0) items.push({ ...candidate, could })
    const isLast = nth === candidates.length - 1 && candidates.length < mostLookedThrough
    if (items.length === most && !isLast) return { items, next: candidate }
  }
  const last = candidates.at(-1)
  return { items, ...(last && candidates.length === mostLookedThrough ? { next: last } : {}) }
}

type ProposableAsked = {
  readonly law: Law
  readonly today: Day
  readonly by: MadeBy
  readonly after?: CandidateAfter | undefined
  readonly most: number
}
