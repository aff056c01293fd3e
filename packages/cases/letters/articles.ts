import type { Basis, Law } from '@probity/law'
import type { LetterArticle } from '@probity/letters'
import type { Said } from '../ask.ts'
import type { Case } from '../case.ts'

/** What a letter rests on: the article that was said with the move or with one before it, else what the procedure rests on. */
export const articlesOf = (law: Law, one: Case, said: Said): LetterArticle[] => {
  const before = one.moves.findLast(
    ({ by, said: earlier }) => by.party !== 'subject' && typeof earlier.article === 'string',
  )
  const written = typeof said.article === 'string' ? said.article : before?.said.article
  return typeof written === 'string' ? [{ written }] : cited(law, law.findProcedure(one.procedure)?.basis ?? [])
}

/** Articles of the pack as a letter cites them. */
export const cited = (law: Law, basis: readonly Basis[]): LetterArticle[] =>
  basis.flatMap(({ instrument: id, article, confidence }) => {
    const instrument = law.findInstrument(id)
    return instrument ? [{ instrument: instrument.title, ...(article ? { article } : {}), confidence }] : []
  })
