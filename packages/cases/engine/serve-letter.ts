import { type Result, refuse } from '@probity/base'
import type { Intake } from '@probity/intake'
import { publicLetterId, recordService, type ServiceDraft, type StoredLetter } from '@probity/letters'
import { findSubjectIdByHandle, lockSubjects } from '@probity/registry'
import { type Case, letterServed, type MadeBy, readPublicCaseId } from '../case.ts'
import { openMoves } from '../move.ts'
import { procedures } from '../procedures.ts'
import { enactService, type MoveDraft } from './enact.ts'
import { type Moved, writeEnacted } from './make-move.ts'
import { readContext } from './read-context.ts'

/** A letter, how it was served, and who records it. */
export type LetterService = Pick<ServiceDraft, 'way' | 'servedOn' | 'proof'> & {
  readonly stored: StoredLetter
  readonly by: MadeBy
}

/**
 * Records that a letter was served, and in the same transaction tells its case: the party's times run from that day, and where the
 * procedure waits for the service of what was decided, that move is made. Refuses as recordService does.
 */
export const serveLetter = (intake: Intake, { stored, by, ...how }: LetterService): Promise<Result<Moved>> =>
  intake.database.transaction(async (tx) => {
    const { law, clock } = intake
    const { subjectId, letterId, caseId, letter } = stored
    // A letter to an applicant lies in its letterbox; the case is that of the organisation it is about.
    const about = await findSubjectIdByHandle(tx, readPublicCaseId(letter.about.case)?.handle ?? '')
    const [subject] = about === undefined ? [] : await lockSubjects(tx, [about])
    if (!subject) return refuse('organisation/not-found')
    const { issuedOn } = letter
    const recorded = await recordService(tx, clock, { subjectId, letterId, issuedOn, by: by.who || by.body, ...how })
    if (!recorded.ok) return recorded
    const context = await readContext(tx, law, subject, clock.today(), { compare: false })
    const one = context.cases.find((known) => known.caseId === caseId)
    if (!one) throw new Error(`there is no case ${caseId}, whose letter was served`)
    const given = {
      letter: publicLetterId(letter.number),
      way: how.way,
      servedOn: how.servedOn,
      ...(letter.repairNotice ? { repairNotice: true } : {}),
    }
    const service: MoveDraft = { caseId, move: letterServed, given, by }
    const enacted = enactService(context, service, servedMove(one, stored, service))
    if (!enacted.ok) return enacted
    return writeEnacted(tx, intake, context, caseId, enacted.value)
  })

/**
 * The move `served` of a procedure that waits for it, where the letter is the one by which the case came to wait. Nothing is
 * confirmed for an official that the letter does not bear out: one without the notice of how to repair leaves the move to them.
 */
const servedMove = (one: Case, { letter }: StoredLetter, { given, by }: MoveDraft): MoveDraft | undefined => {
  const table = procedures[one.procedure]?.moves ?? {}
  const decided = one.moves.findLast(({ move }) => table[move]?.to === one.state)
  if (decided?.letter?.id !== given.letter || !openMoves(table, one.state, 'authority').includes('served'))
    return undefined
  const asks = table.served?.asks ?? {}
  if (asks.repairNotice && !letter.repairNotice) return undefined
  const { authority } = letter.from
  const official = by.party === 'authority' ? by : ({ party: 'authority', body: authority, who: '', name: '' } as const)
  return {
    caseId: one.caseId,
    move: 'served',
    given: { servedOn: given.servedOn, ...(asks.repairNotice ? { repairNotice: true } : {}) },
    by: official,
  }
}
