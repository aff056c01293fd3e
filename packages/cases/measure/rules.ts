import { accept, refuse } from '@probity/base'
import type { Case } from '../case.ts'
import { answersFor, before } from '../competent.ts'
import { findMade } from '../engine/find-made.ts'
import { judgeHeard } from '../hearing/judge-heard.ts'
import { judgeAsked, judgeHeld, judgeSet } from '../hearing/judge-hearing.ts'
import { judgeServed } from '../hearing/judge-served.ts'
import type { CaseContext, Effect, ProcedureRules } from '../procedure.ts'
import { agrees, measureAsks } from './asks.ts'
import { judgeTerm } from './judge-term.ts'
import { mayApply } from './may-apply.ts'
import { type LiftCause, measureMoves } from './moves.ts'
import { restingOf, standingOfMeasure } from './stands.ts'

/** A measure rests on a record or an entry in force; with what it rests on it ends, unless law gives it a term of its own (R16, R18). */
export const measureRules: ProcedureRules = {
  id: 'measure',
  aboutRecords: 'not-offered',
  about: (law) => law.measures().map(({ id }) => ({ measure: id })),
  moves: measureMoves,
  asks: measureAsks,
  over: ['dropped', 'ended'],
  open: (context, { recordId, about, by }) => {
    const { law, today } = context
    const measure = law.findMeasure(String(about.measure))
    if (!measure) return refuse('measure/no-such-measure', { measure: String(about.measure ?? '') })
    const authority = answersFor(law, by.body, today)
    const executing = answersFor(law, String(about.executing ?? by.body), today)
    if (!executing) return refuse('measure/nobody-carries-out', { body: String(about.executing) })
    const may = mayApply(context, measure, recordId, authority)
    if (!may.ok) return may
    return accept({
      procedure: 'measure' as const,
      recordId,
      about: { measure: measure.id, executing: executing.id },
      ...before(may.value),
    })
  },
  judge: (context, one, move, said) => {
    const { law, today } = context
    const measure = law.findMeasure(String(one.about.measure))
    if (!measure) return refuse('measure/no-such-measure', { measure: String(one.about.measure) })
    const hearing = measure.effect === 'lessens-right-or-adds-duty' ? { hearing: 'hearing-asked' } : {}
    const asked = { notice: 'noticed', statement: 'stated', ...hearing }
    if (move === 'noticed') return judgeServed(context, one.begunOn, said)
    if (move === 'hearing-asked') return judgeAsked(context, one, asked)
    if (move === 'hearing-set') return judgeSet(context, one, said)
    if (move === 'hearing-held') return judgeHeld(context, one)
    if (move === 'served') return judgeServed(context, findMade(one, 'applied')?.on ?? one.begunOn, said)
    if (move === 'lift-ordered')
      return liftedBy[one.moves.at(-1)?.move ?? ''] === said.cause || followsOf(context, one)
        ? accept(undefined)
        : refuse('measure/still-stands')
    if (move === 'ended')
      return one.state === 'lifting' && findMade(one, 'confirmed')
        ? refuse('measure/lift-not-confirmed')
        : accept(undefined)
    if (move !== 'applied') return accept(undefined)
    if (measure.agreement && !agrees(one)) return refuse('measure/not-agreed', { to: measure.agreement })
    const heard = measure.effect === 'incentive' ? accept(undefined) : judgeHeard(context, one, asked, said)
    if (!heard.ok) return heard
    const may = mayApply(context, measure, one.recordId, answersFor(law, one.authorityId, today))
    return may.ok ? judgeTerm(context, measure, one.recordId, said) : may
  },
  effects: (_, one, move, said) => {
    const { caseId, recordId } = one
    const next = (name: string, cause?: LiftCause): Effect => ({
      does: 'move',
      caseId,
      move: name,
      ...(cause ? { said: { cause } } : {}),
    })
    const applied = findMade(one, 'applied')
    const act = (kind: 'measure-applied' | 'measure-lifted', content: Record<string, string>): Effect => ({
      does: 'act',
      kind,
      recordId,
      authorityId: one.authorityId,
      content: { number: String(applied?.said.documentNumber), ...content },
      closed: { case: caseId },
    })
    if (move === 'served')
      return [
        act('measure-applied', {
          measure: String(one.about.measure),
          executing: String(one.about.executing),
          from: String(said.servedOn),
          until: String(applied?.said.until),
          article: String(applied?.said.article),
        }),
      ]
    const lifts = liftedBy[move]
    if (lifts && applied) return [next('lift-ordered', lifts)]
    if (move === 'lift-ordered')
      return [
        ...(findMade(one, 'served') ? [act('measure-lifted', { cause: String(said.cause) })] : []),
        // What was never carried out needs nobody to confirm that it no longer is.
        ...(findMade(one, 'confirmed') ? [] : [next('ended')]),
      ]
    return move === 'lift-confirmed' ? [next('ended')] : []
  },
  follows: (context, one) => followsOf(context, one),
}

/** What lifts a measure of itself: the authority decides so, or whoever agreed to it does no longer. */
const liftedBy: Readonly<Record<string, LiftCause>> = {
  'lift-decided': 'decided',
  'agreement-withdrawn': 'agreement-withdrawn',
}

/** Its own last day is over, or what it rests on is. */
const followsOf = (context: CaseContext, one: Case) => {
  const applied = findMade(one, 'applied')
  if (!applied || !['applied', 'served', 'confirmed'].includes(one.state)) return undefined
  const measure = context.law.findMeasure(String(one.about.measure))
  const ended =
    String(applied.said.until) < context.today
      ? 'term-over'
      : standingOfMeasure(context, measure, restingOf(context.records, one.recordId)).ended
  return ended ? { move: 'lift-ordered', said: { cause: ended } } : undefined
}
