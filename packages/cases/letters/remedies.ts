import type { Authority } from '@probity/law'
import type { Remedy } from '@probity/letters'
import type { Case } from '../case.ts'
import { findClocks } from '../clock/find-clocks.ts'
import { superiorIn } from '../competent.ts'
import { openMoves, type ProcedureParty } from '../move.ts'
import type { CaseContext } from '../procedure.ts'
import { procedures } from '../procedures.ts'
import { cited } from './articles.ts'

/** How to contest what was decided: review in the case itself where it is open now, then reconsideration and suit as the pack has them. */
export const remediesOf = (
  { law, today }: CaseContext,
  one: Case,
  authority: Pick<Authority, 'functions'>,
  reader: ProcedureParty,
): Remedy[] => {
  const reviewable = openMoves(procedures[one.procedure]?.moves ?? {}, one.state, reader).includes('review-asked')
  const above = reviewable ? superiorIn(law, one, today) : undefined
  const window = findClocks(law, one).find(({ move }) => move === 'review-asked')
  const review: Remedy[] = above
    ? [
        {
          way: 'review',
          before: above.title,
          ...(window ? { within: window.within } : {}),
          basis: cited(law, window?.basis ?? []),
        },
      ]
    : []
  // A court is not contested before an authority, nor by an administrative suit.
  if (authority.functions.some((name) => law.findFunction(name)?.role === 'court')) return review
  return [...review, ...(['reconsideration', 'suit'] as const).flatMap((way) => byLaw(law, way))]
}

const byLaw = (law: CaseContext['law'], way: 'reconsideration' | 'suit'): Remedy[] => {
  const remedy = law.findRemedy(way)
  if (!remedy) return []
  return [
    { way, before: before[way], ...(remedy.within ? { within: remedy.within } : {}), basis: cited(law, remedy.basis) },
  ]
}

/** No pack says which body and which court have jurisdiction; the letter does not make one up. */
const before = {
  reconsideration: { zh: '有管辖权的行政复议机关', en: 'the reconsideration authority that has jurisdiction' },
  suit: { zh: '有管辖权的人民法院', en: 'the people’s court that has jurisdiction' },
} as const
