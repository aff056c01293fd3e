import type { Law } from '@probity/law'
import type { LetterDeadline } from '@probity/letters'
import type { Case } from '../case.ts'
import { findClocks } from '../clock/find-clocks.ts'
import type { ProcedureParty } from '../move.ts'
import { procedures } from '../procedures.ts'
import { cited } from './articles.ts'
import { pair } from './said-again.ts'

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
      // A time of this case alone says what is due; what to do about it is said by its move.
      const toDo = procedures[one.procedure]?.moves[clock.move]?.title
      const what = 'doneBy' in clock && toDo ? pair(toDo, title) : title
      return [{ what, by: party === reader ? 'party' : 'authority', within, basis: cited(law, basis) }]
    },
  )
