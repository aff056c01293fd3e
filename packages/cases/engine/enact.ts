import { accept, type Json, type Result, refuse } from '@probity/base'
import { type ActDraft, versionOfDecision } from '@probity/intake'
import { type Act, type FileVersion, fileOf, type RecordVersion } from '@probity/records'
import type { Said } from '../ask.ts'
import type { Case, CaseMatter, MadeBy, MadeMove } from '../case.ts'
import { type LetterOfMove, writeLetters } from '../letters/write-letter.ts'
import type { CaseContext, Effect } from '../procedure.ts'
import { procedures } from '../procedures.ts'
import { judgeMove } from './judge-move.ts'
import { type ClosedMove, caseMoved, opened, withMove } from './read-cases.ts'

/** A move that is to be made. `matter` opens a case by it. */
export type MoveDraft = {
  readonly caseId: number
  readonly move: string
  readonly given: Readonly<Record<string, unknown>>
  readonly by: MadeBy
  readonly matter?: CaseMatter
  /** It records a service that was judged where it was recorded; nobody asks for it as a move. */
  readonly isService?: true
}

/** What a move comes to: the acts and records to write, in their order, and the cases it touched. */
export type Enacted = {
  readonly drafts: readonly ActDraft[]
  readonly versions: readonly RecordVersion[]
  /** Letters to issue, and the place among `drafts` of the move each belongs to. */
  readonly letters: readonly { readonly act: number; readonly letter: LetterOfMove }[]
  readonly touched: ReadonlySet<number>
}

/** The platform as one who makes moves: it forwards, marks and carries out, and decides nothing. */
const platform: MadeBy = { party: 'platform', body: 'platform', who: '', name: '' }

/** No move leads to more than this many others. */
const mostMoves = 200

/**
 * Makes a move and all that follows from it, in memory: pure, so that the same context always gives the same acts. A move that is
 * refused takes everything with it.
 */
export const enact = (start: CaseContext, first: MoveDraft): Result<Enacted> => makeAll(start, [first])

/**
 * What the platform has to do because something changed outside the cases: a day has passed, or `acts` are about to be written that
 * take a record back. Pure.
 */
export const enactWhatFollows = (start: CaseContext, acts: readonly ActDraft[] = []): Result<Enacted> =>
  makeAll(acts.reduce(withAct, start), [])

/**
 * A letter was served: its case knows, and where the procedure waits for the service of what was decided, that move is made as well.
 * If that one cannot be made, the service stands all the same: it is a fact. Pure.
 */
export const enactService = (start: CaseContext, service: MoveDraft, follows?: MoveDraft): Result<Enacted> => {
  const noted: MoveDraft = { ...service, isService: true }
  const both = follows ? makeAll(start, [noted, follows]) : undefined
  return both?.ok ? both : makeAll(start, [noted])
}

const makeAll = (start: CaseContext, asked: readonly MoveDraft[]): Result<Enacted> => {
  const drafts: ActDraft[] = []
  const versions: RecordVersion[] = []
  const letters: Enacted['letters'][number][] = []
  const touched = new Set<number>()
  let context = start
  const waiting = [...asked]
  for (let step = next(waiting, context); step; step = next(waiting, context)) {
    if (touched.size > mostMoves || drafts.length > mostMoves)
      throw new Error(`case ${step.caseId} never comes to rest`)
    const made = makeOne(context, step)
    if (!made.ok) return made
    const { one, said } = made.value
    const act = drafts.push(moveAct(context, step, one, said)) - 1
    touched.add(one.caseId)
    context = withCase(context, one)
    for (const effect of procedures[one.procedure]?.effects?.(context, one, step.move, said, step.by) ?? []) {
      if (effect.does === 'move')
        waiting.push({ caseId: effect.caseId, move: effect.move, given: effect.said ?? {}, by: platform })
      else if (effect.does === 'record') {
        const { law, subject, today } = context
        const version = versionOfDecision(law, subject, effect.record, today)
        if (!version.ok) return version
        if (context.versions.some(({ recordId }) => recordId === version.value.recordId))
          return refuse('case/number-taken', { number: effect.record.documentNumber })
        versions.push(version.value)
        context = withVersion(context, version.value)
      } else {
        const draft = effectAct(context, effect)
        drafts.push(draft)
        context = withAct(context, draft)
      }
    }
    // Written last, so that it can say what came of the move: the record it made, the day from which that can be repaired.
    for (const letter of writeLetters(context, one, step.move, said, step.by)) letters.push({ act, letter })
  }
  return accept({ drafts, versions, letters, touched })
}

/** The next move: first those that were asked for, then what the platform has to do in other cases of the subject. */
const next = (waiting: MoveDraft[], context: CaseContext): MoveDraft | undefined => {
  const first = waiting.shift()
  if (first) return first
  for (const one of context.cases) {
    const rules = procedures[one.procedure]
    const follows = rules?.over.includes(one.state) ? undefined : rules?.follows?.(context, one)
    if (follows) return { caseId: one.caseId, move: follows.move, given: follows.said, by: platform }
  }
  return undefined
}

/** Judges one move and gives the case as it makes it. Refuses: case/not-found, and as judgeMove does. */
const makeOne = (
  context: CaseContext,
  { caseId, move, given, by, matter, isService }: MoveDraft,
): Result<{ one: Case; said: Said }> => {
  const known = context.cases.find((one) => one.caseId === caseId)
  if (!known && !matter) return refuse('case/not-found')
  const before = known ?? {
    ...(matter as CaseMatter),
    caseId,
    subjectId: context.subject.subjectId,
    state: 'nothing',
    begunOn: context.today,
    moves: [],
  }
  const judged = isService ? accept(given as Said) : judgeMove(context, before, move, given, by)
  if (!judged.ok) return judged
  const made: MadeMove = { move, on: context.today, by, said: judged.value, ...unplaced, ordinal: before.moves.length }
  const one = known ? withMove(known, made) : opened(context.subject.subjectId, caseId, matter as CaseMatter, made)
  return accept({ one, said: judged.value })
}

const moveAct = (
  { subject, today }: CaseContext,
  { caseId, move, by, matter }: MoveDraft,
  one: Case,
  said: Said,
): ActDraft => ({
  subject,
  recordId: one.recordId,
  kind: caseMoved,
  effectiveOn: today,
  authorityId: by.body,
  content: {},
  closed: { case: caseId, move, by, said, ...(matter ? { matter } : {}) } satisfies ClosedMove as unknown as Record<
    string,
    Json
  >,
})

const effectAct = ({ subject, today }: CaseContext, effect: Effect & { does: 'act' }): ActDraft => ({
  subject,
  recordId: effect.recordId,
  kind: effect.kind,
  effectiveOn: effect.on ?? today,
  authorityId: effect.authorityId,
  content: effect.content ?? {},
  closed: effect.closed ?? {},
})

const withCase = (context: CaseContext, one: Case): CaseContext => ({
  ...context,
  cases: [...context.cases.filter(({ caseId }) => caseId !== one.caseId), one],
})

const withVersion = (context: CaseContext, version: RecordVersion): CaseContext => {
  const { closed: _, ...open } = version
  const added: FileVersion = { ...open, leaf: null, ...unplaced }
  return withFile(context, [...context.versions, added], context.acts)
}

/** What an act changes is seen by everything that follows it in the same transaction. */
const withAct = (
  context: CaseContext,
  { recordId, kind, effectiveOn, authorityId, content }: ActDraft,
): CaseContext => {
  const act: Act = { ...unplaced, ordinal: context.acts.length, recordId, kind, effectiveOn, authorityId, content }
  return withFile(context, context.versions, [...context.acts, act])
}

/** Its place in the ledger is drawn when it is written; until then it stands behind everything that was. */
const unplaced = { batchId: Number.MAX_SAFE_INTEGER, ordinal: 0 }

const withFile = (context: CaseContext, versions: CaseContext['versions'], acts: CaseContext['acts']): CaseContext => {
  const { law, subject, today } = context
  return { ...context, versions, acts, records: fileOf(law, subject, versions, acts, today) }
}
