import type { Law } from '@probity/law'
import type { LetterDeadline } from '@probity/letters'
import type { Case } from '../case.ts'
import { findClocks } from '../clock/find-clocks.ts'
import { procedures } from '../procedures.ts'
import { cited } from './articles.ts'

/** The times that begin with a move: those of the party with service, those of the authority with the letter. */
export const deadlinesOf = (law: Law, one: Case, move: string): LetterDeadline[] =>
  [...findClocks(law, one), ...(procedures[one.procedure]?.clocks?.(law, one) ?? [])].flatMap(
    (clock): LetterDeadline[] => {
      const { start, counted, within, title, basis } = clock
      if (start !== move || counted === 'backward') return []
      const party = procedures[one.procedure]?.moves[clock.move]?.by
      if (party !== 'subject' && party !== 'authority') return []
      return [{ what: title, by: party === 'subject' ? 'party' : 'authority', within, basis: cited(law, basis) }]
    },
  )
