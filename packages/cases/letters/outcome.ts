import type { Bilingual } from '@probity/base'
import type { Said as Paragraph } from '@probity/letters'
import type { Ask, Asks, Said } from '../ask.ts'
import type { Case } from '../case.ts'
import type { CaseContext } from '../procedure.ts'
import type { MoveLetter } from './move-letter.ts'
import { factual, pair, reasoned, sayAgain, textsIn } from './said-again.ts'

/** Why: what was said with the move, else the reason that the move itself has, else what was said before. */
export const reasonsOf = ({ law }: CaseContext, one: Case, { because }: MoveLetter, said: Said): Paragraph[] => {
  const own = textsIn(said, reasoned)
  const before = one.moves
    .slice(0, -1)
    .findLast(
      ({ by, said: earlier }) =>
        by.party !== 'subject' && by.party !== 'applicant' && textsIn(earlier, reasoned).length > 0,
    )
  const ground = law.findList(String(one.about.list))?.grounds.find(({ id }) => id === one.about.ground)
  const given = own.length > 0 ? own : because ? [because] : textsIn(before?.said ?? {}, reasoned)
  const examined = typeof said.examined === 'string' ? [heading.examined, said.examined] : []
  return [...(ground ? [ground.says] : []), ...given, ...examined]
}

const heading = {
  examined: { zh: '对陈述、申辩和听证意见的复核：', en: 'How your statement and the hearing were examined:' },
}

/** A question tells in brackets how to answer it; a letter does not. */
const withoutHint = ({ zh, en }: Bilingual): Bilingual => ({
  zh: zh.replace(/（[^（）]*）$/u, ''),
  en: en.replace(/ \([^()]*\)$/u, ''),
})

/** Everything else that was said with the move: outcome, number, days, place. */
export const detailsOf = (asks: Asks, said: Said): Paragraph[] =>
  Object.entries(asks).flatMap(([name, ask]: [string, Ask]): Paragraph[] => {
    const value = said[name]
    const elsewhere = [...factual, ...reasoned, 'examined', 'article', 'heldOn', 'at', 'heldBy'].includes(name)
    if (elsewhere || typeof value !== 'string' || (name === 'place' && said.heldOn !== undefined)) return []
    return ask.is === 'text' ? [pair(withoutHint(ask.title), { zh: value, en: value })] : sayAgain(ask, value)
  })
