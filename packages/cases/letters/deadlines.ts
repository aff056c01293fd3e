import type { Law } from '@probity/law'
import type { LetterDeadline } from '@probity/letters'
import type { Case } from '../case.ts'
import { findClocks } from '../clock/find-clocks.ts'
import type { ProcedureParty } from '../move.ts'
import { procedures } from '../procedures.ts'
import { cited } from './articles.ts'

/** The times that begin with a move: those of who reads the letter with service, those of who writes it with the letter. */
export const deadlinesOf = (
  law: Law,
  one: Case,
  move: string,
  { reader, writer }: Readonly<Record<'reader' | 'writer', ProcedureParty>>,
): LetterDeadline[] =>
  [...findClocks(law, one), ...(procedures[one.procedure]?.clocks?.(law, one) ?? [])].flatMap(
    (clock): LetterDeadline[] => {
      const { start, counted, within, title, basis } = clock
      if (start !== move || counted === 'backward') return []
      const party = procedures[one.procedure]?.moves[clock.move]?.by
      if (party !== reader && party !== writer) return []
      return [{ what: title, by: party === reader ? 'party' : 'authority', within, basis: cited(law, basis) }]
    },
  )
