import { accept, addMonths, type Day, later, type Result, refuse } from '@probity/base'
import { publicationTerm } from '@probity/law'
import { type FileRecord, isAdverseRecord, isSealed } from '@probity/records'
import { countedFrom } from '../case.ts'
import { before, determinedBy, recordOf } from '../competent.ts'
import { findMade } from '../engine/find-made.ts'
import type { CaseContext, Effect, ProcedureRules } from '../procedure.ts'
import { repairMoves } from './moves.ts'
import { ownWayOf } from './own-way.ts'

/**
 * Repair (R16). It is asked for here, forwarded, and decided by the authority that determined the matter. What is granted is carried
 * out in the same transaction: the record ends for publication, sharing, evaluation and measures at one moment.
 */
export const repairRules: ProcedureRules = {
  id: 'repair',
  aboutRecords: 'offered',
  moves: repairMoves,
  over: ['withdrawn', 'refused', 'carried-out', 'undone'],
  open: (context, { recordId }) => {
    const record = recordOf(context, recordId)
    if (!record.ok) return record
    const authority = determinedBy(context.law, record.value, context.today)
    if (!authority) return refuse('case/nobody-answers')
    const lawful = ownWayOf(context, record.value, authority)
    if (!lawful.ok) return lawful
    const repairable = mayAsk(context, record.value)
    if (!repairable.ok) return repairable
    return accept({ procedure: 'repair' as const, recordId, about: {}, ...before(authority) })
  },
  judge: (context, one, move, said) => {
    const forATime = findMade(one, 'received')?.said.ground === 'reorganisation'
    if (move === 'granted' && forATime !== (said.until !== undefined))
      return refuse(forATime ? 'repair/needs-last-day' : 'repair/not-for-a-time')
    if (move === 'granted' && said.until !== undefined && (said.until as Day) <= context.today)
      return refuse('repair/needs-last-day')
    const noticed = findMade(one, 'fraud-noticed')
    if (move === 'undone' && !(noticed && countedFrom(one, noticed, 'subject'))) return refuse('case/not-noticed')
    return accept(undefined)
  },
  effects: (_, { caseId, recordId }, move, said, by) => {
    const next = (name: string): Effect => ({ does: 'move', caseId, move: name })
    if (move === 'received' || move === 'supplemented') return [next('pushed')]
    if (move === 'returned' || move === 'refused') return [next('told')]
    if (move === 'granted')
      return [
        {
          does: 'act',
          kind: 'repaired',
          recordId,
          authorityId: by.body,
          content: said.until === undefined ? {} : { until: said.until },
          closed: { case: caseId },
        },
        next('carried-out'),
        next('told'),
      ]
    if (move === 'undone')
      return [{ does: 'act', kind: 'repair-undone', recordId, authorityId: by.body, closed: { case: caseId } }]
    return []
  },
}

export type RepairHindrance = 'repair/not-adverse' | 'repair/over' | 'repair/too-early'

/** Whether repair of a record may be asked for on a day, and from which day it may. */
export const mayAsk = (
  { law, today }: Pick<CaseContext, 'law' | 'today'>,
  record: FileRecord,
): Result<undefined, RepairHindrance> => {
  const { state, standing } = record
  const kind = law.getKind(state.version.kind)
  if (!isAdverseRecord(kind, state)) return refuse('repair/not-adverse')
  if (state.withdrawn || state.repaired || isSealed({ standing })) return refuse('repair/over')
  const from = repairableFrom(law, record, today)
  return from && from > today ? refuse('repair/too-early', { from }) : accept(undefined)
}

/**
 * The first day on which repair may be asked for: after the general minimum of its class and, for an entry in a list, after what that
 * list asks for, the later of the two; `undefined` where no minimum period runs.
 */
export const repairableFrom = (
  law: CaseContext['law'],
  { state: { version } }: FileRecord,
  today: Day,
): Day | undefined => {
  const general = publicationTerm(
    law,
    {
      kind: version.kind,
      decidedOn: version.decidedOn,
      ...(version.severity ? { severity: version.severity } : {}),
      ...(version.publishedOn ? { publishedOn: version.publishedOn } : {}),
    },
    today,
  )?.repairFrom
  const list = law.lists().find(({ kind, title }) => kind === version.kind && title.zh === version.content.list)
  if (list?.exit.start !== 'entry' || list.exit.earlyAfterMonths === undefined) return general
  const own = addMonths(version.decidedOn, list.exit.earlyAfterMonths)
  return general ? later(general, own) : own
}
