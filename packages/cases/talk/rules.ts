import { accept, refuse } from '@probity/base'
import { answersFor, before, determinedBy, recordOf } from '../competent.ts'
import { judgeServed } from '../hearing/judge-served.ts'
import { inForce, isListEntry } from '../list-entry.ts'
import type { ProcedureRules } from '../procedure.ts'
import { talkMoves } from './moves.ts'

/**
 * A correction talk: the authority that listed an organisation invites it to talk about how to put things right. It is no
 * condition of anything, and whoever declines is not worse off.
 */
export const talkRules: ProcedureRules = {
  id: 'talk',
  aboutRecords: 'not-offered',
  moves: talkMoves,
  over: ['closed', 'declined'],
  open: (context, { recordId, by }) => {
    const { law, today } = context
    const record = recordOf(context, recordId)
    if (!record.ok) return record
    if (!isListEntry(law, record.value) || !inForce(record.value)) return refuse('talk/not-listed')
    const authority = determinedBy(law, record.value, today)
    if (!authority || answersFor(law, by.body, today)?.id !== authority.id) return refuse('case/not-competent')
    return accept({ procedure: 'talk' as const, recordId, about: {}, ...before(authority) })
  },
  judge: (context, one, move, said) => {
    const { today } = context
    if (move === 'undertaken' && String(said.until) < today) return refuse('case/day-is-past', { day: said.until })
    if (move === 'invited' && String(said.on) < today) return refuse('case/day-is-past', { day: said.on })
    return move === 'invited' ? judgeServed(context, one.begunOn, said) : accept(undefined)
  },
}
