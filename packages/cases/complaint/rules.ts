import { accept, type Day, refuse } from '@probity/base'
import type { Authority, Law, Severity } from '@probity/law'
import { before, superiorOf } from '../competent.ts'
import { clocksOf } from '../engine/case-clocks.ts'
import { findMade } from '../engine/find-made.ts'
import { recordMade } from '../engine/record-made.ts'
import { judgeServed } from '../hearing/judge-served.ts'
import { judgeOwnPaper, ownPaper, recordServed } from '../letters/record-served.ts'
import type { CaseContext, ProcedureRules } from '../procedure.ts'
import { complaintMoves } from './moves.ts'

/** A complaint that a public body does not keep a contract, a promise or its payments (R20). */
export const complaintRules: ProcedureRules = {
  id: 'complaint',
  moves: complaintMoves,
  over: ['not-accepted', 'not-upheld', 'recorded', 'withdrawn'],
  keptFromSubject: { until: 'ordered', moves: ['received', 'accepted', 'not-accepted', 'forwarded', 'withdrawn'] },
  open: (context, { by }) => {
    const { law, subject } = context
    const { subjects = [] } = law.findProcedure('complaint')?.concerns ?? {}
    if (!subjects.includes(subject.kind)) return refuse('complaint/no-public-body')
    if (by.body === subject.handle) return refuse('complaint/about-itself')
    const receiving = receivingAuthority(law, context)
    if (!receiving) return refuse('case/nobody-answers')
    return accept({
      procedure: 'complaint' as const,
      recordId: null,
      about: { superior: superiorFor(law, context, receiving).id },
      ...before(receiving),
    })
  },
  judge: (context, one, move, said) => {
    if (move === 'recorded') {
      const paper = judgeOwnPaper(said)
      return paper.ok ? judgeServed(context, one.begunOn, said) : paper
    }
    const answer = clocksOf(context.law, one, context.today).find((clock) => clock.move === 'answered')
    // The body is heard before anything is confirmed: it has answered, or its days are over.
    if (move === 'confirmed' && one.state === 'ordered' && !(answer?.dueOn && answer.dueOn < context.today))
      return refuse('case/not-heard-yet', { until: answer?.dueOn ?? context.today })
    return accept(undefined)
  },
  effects: (context, one, move, said, by) => {
    const { law } = context
    if (move !== 'recorded') return recordServed(context, one, { move, said, decision: 'recorded' })
    const confirmed = findMade(one, 'confirmed')
    const made = recordMade(law, one, move, said)
    if (!made || !confirmed) throw new Error('the pack does not say what a confirmed complaint is recorded as')
    const record = {
      ...made,
      authorityId: by.body,
      documentNumber: String(said.documentNumber),
      decidedOn: confirmed.on,
      severity: confirmed.said.severity as Severity,
      basis: String(confirmed.said.article),
      attested: { publish: true, ...ownPaper(said) },
    }
    return [{ does: 'record', record }]
  },
}

/**
 * Who takes complaints in: of the authorities over that place which may record what comes of one, the first by function in the
 * order of the catalogue, then the nearest; never the body itself.
 */
const receivingAuthority = (law: Law, { subject, today, codes }: CaseContext): Authority | undefined => {
  const rank = ({ functions }: Authority) =>
    Math.min(...functions.flatMap((one) => functionsOf(law).indexOf(one)).filter((at) => at >= 0))
  return ofRecords(law)
    .filter((one) => isOver(one, subject.region, today) && !codes.includes(one.code ?? ''))
    .toSorted((a, b) => rank(a) - rank(b) || b.region.length - a.region.length)[0]
}

/** Who stands above the body: above it as an authority, where the pack knows it as one, else above who takes the complaint in, else that one. */
const superiorFor = (law: Law, { today, codes }: CaseContext, receiving: Authority): Authority => {
  const itself = law.authorities().find(({ code }) => code !== undefined && codes.includes(code))
  return (itself && superiorOf(law, itself.id, today)) ?? superiorOf(law, receiving.id, today) ?? receiving
}

/** Functions of the authorities that may record what such a complaint comes to. */
const functionsOf = (law: Law): readonly string[] =>
  (law.findProcedure('complaint')?.makes ?? []).flatMap(({ kind }) => law.findKind(kind)?.functions ?? [])

const ofRecords = (law: Law): Authority[] =>
  law.authorities().filter((one) => !one.republishes && one.functions.some((name) => functionsOf(law).includes(name)))

const isOver = ({ region, from, until }: Authority, place: string, today: Day): boolean =>
  place.startsWith(region) && from <= today && (!until || today <= until)
