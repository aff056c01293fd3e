import type { OpeningRow } from '@probity/contract'
import { Facts } from '../site/facts.tsx'
import { useSay, useWords } from '../site/language.tsx'
import { BasisRanks } from './basis-ranks.tsx'
import { openingWords } from './words.ts'

/** A row of the law pack in full: what it is, for whom, who decides, how long, and what it stands on. */
export const RowOfLaw = ({ row }: { row: OpeningRow }) => {
  const w = useWords(openingWords)
  const say = useSay()
  const { ground, effect, object, relation, term, exempt, decidedBy, basis } = row
  return (
    <Facts
      facts={[
        { title: w.ground, value: say(ground), isLong: true },
        ...(relation ? [{ title: w.relation, value: say(relation), isLong: true }] : []),
        ...(effect ? [{ title: w.effect, value: say(effect.title) }] : []),
        ...(object ? [{ title: w.object, value: say(object) }] : []),
        ...(term ? [{ title: w.term, value: say(term) }] : []),
        ...(decidedBy.length > 0 ? [{ title: w.decidedBy, value: decidedBy.map(say).join(' · ') }] : []),
        ...(exempt.length > 0 ? [{ title: w.exempt, value: exempt.map(say).join(' '), isLong: true }] : []),
        { title: w.basis, value: <BasisRanks basis={basis} />, isLong: true },
      ]}
    />
  )
}
