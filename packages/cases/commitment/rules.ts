import { accept, type Result, refuse } from '@probity/base'
import type { CommitmentTemplate, Law, Severity } from '@probity/law'
import type { Said } from '../ask.ts'
import { type Case, countedFrom } from '../case.ts'
import { before } from '../competent.ts'
import { decidedUnder } from '../decided-under.ts'
import { findMade } from '../engine/find-made.ts'
import { recordMade } from '../engine/record-made.ts'
import { judgeHeard, lastDayTo } from '../hearing/judge-heard.ts'
import { judgeServed } from '../hearing/judge-served.ts'
import { judgeOwnPaper, ownPaper, recordServed } from '../letters/record-served.ts'
import type { CaseContext, Effect, ProcedureRules } from '../procedure.ts'
import { acceptingAuthority } from './accepting-authority.ts'
import { standingFor } from './good-standing.ts'
import { commitmentMoves } from './moves.ts'
import { lastPaperDay, paperAsks, paperClocks, papersNamed } from './papers.ts'

/**
 * Commitments (R19). What is offered, to whom and what follows is the pack's; good standing hangs on lists and breaches alone, never on
 * a level. What is accepted and what is kept is recorded; a breach only after notice, an order to correct, and another's decision.
 */
export const commitmentRules: ProcedureRules = {
  id: 'commitment',
  moves: commitmentMoves,
  about: (law) => law.commitments().map(({ id }) => ({ template: id })),
  asks: paperAsks,
  clocks: paperClocks,
  over: ['declined', 'fulfilled', 'withdrawn', 'broken', 'released'],
  open: (context, { about }) => {
    const { law, subject } = context
    const template = law.findCommitment(String(about.template))
    // Of a repair it is part of the application, and given there.
    if (!template || template.way === 'repair')
      return refuse('commitment/no-such-template', { template: String(about.template ?? '') })
    if (!template.subjects.includes(subject.kind)) return refuse('commitment/not-for-this-kind')
    const standing = standingFor(context, template)
    if (!standing.ok) return standing
    const authority = acceptingAuthority(context, template, about.authority)
    if (!authority) return refuse('commitment/nobody-accepts')
    return accept({
      procedure: 'commitment' as const,
      recordId: null,
      about: { template: template.id },
      ...before(authority),
    })
  },
  judge: (context, one, move, said) => {
    if (move === 'accepted') return judgeDueDay(context, one, said)
    if (move === 'breach-noticed') return mayBeDoubted(context, one, said)
    if (move === 'ordered') return judgeHeard(context, one, { notice: 'breach-noticed', statement: 'stated' }, said)
    if (move === 'broken') return mayBeFound(context, one, said)
    return accept(undefined)
  },
  effects: (context, one, move, said, by) => {
    if (move === 'withdrawn') return takenBack(context, one)
    const made = recordMade(context.law, one, move, said)
    if (!made) return recordServed(context, one, { move, said, decision: 'broken' })
    const type = move === 'accepted' ? { type: templateOf(context.law, one).recordedAs } : {}
    const broken = move === 'broken'
    const record = {
      kind: made.kind,
      content: { ...made.content, ...type },
      authorityId: by.body,
      documentNumber: String(said.documentNumber),
      decidedOn: context.today,
      attested: {
        publish: true,
        ...(broken ? ownPaper(said) : {}),
      },
      ...(broken ? { severity: said.severity as Severity, basis: String(said.article) } : {}),
    }
    return [{ does: 'record', record }]
  },
}

const templateOf = (law: Law, one: Pick<Case, 'about'>): CommitmentTemplate => {
  const found = law.findCommitment(String(one.about.template))
  if (!found) throw new Error(`the pack no longer has the commitment ${one.about.template}`)
  return found
}

/** Whoever accepts first names what is missing; the days for it are the pack's and run from service, and no others are set. */
const judgeDueDay = ({ law, today }: CaseContext, one: Case, said: Said): Result<undefined> => {
  const { way, papers = [] } = templateOf(law, one)
  if (way === 'missing-papers') {
    if (papersNamed(law, one, said).length === 0)
      return refuse('commitment/no-paper-named', { of: papers.map(({ title }) => title.zh).join('、') })
    if (said.dueOn !== undefined) return refuse('commitment/days-of-papers')
  }
  return said.dueOn !== undefined && String(said.dueOn) < today
    ? refuse('case/day-is-past', { day: said.dueOn })
    : accept(undefined)
}

/** Nobody is behind a day that has not passed, and a promise of one's own motion binds nobody by law. */
const mayBeDoubted = (context: CaseContext, one: Case, said: Said): Result<undefined> => {
  const { law, today } = context
  if (templateOf(law, one).way === 'public') return refuse('commitment/of-own-motion')
  const accepted = findMade(one, 'accepted')
  const papers = accepted ? papersNamed(law, one, accepted.said) : []
  const served = accepted && countedFrom(one, accepted, 'subject')
  if (papers.length > 0 && !served) return refuse('commitment/not-served-yet')
  const dueOn = (served && lastPaperDay(law, papers, served)) ?? accepted?.said.dueOn
  if (typeof dueOn === 'string' && today <= dueOn) return refuse('commitment/not-due-yet', { until: dueOn })
  return judgeServed(context, one.begunOn, said)
}

/** Found broken only when the days to correct are over, or what was put right was looked at. */
const mayBeFound = (context: CaseContext, one: Case, said: Said): Result<undefined> => {
  const ordered = findMade(one, 'ordered')
  if (!ordered) return refuse('case/not-noticed')
  if (one.state === 'ordered') {
    const until = lastDayTo(context, one, 'corrected', ordered)
    if (until === undefined || until >= context.today)
      return refuse('commitment/may-still-correct', { until: until ?? '—' })
  } else if (said.examined === undefined) return refuse('case/not-said', { what: 'examined', why: 'missing' })
  const paper = judgeOwnPaper(said)
  return paper.ok ? judgeServed(context, ordered.on, said) : paper
}

/** A promise that was taken back is no longer shown: it was withdrawn, and nothing else is known. */
const takenBack = (context: CaseContext, one: Case): Effect[] => {
  const accepted = findMade(one, 'accepted')
  if (!accepted) return []
  const record = decidedUnder(context, {
    authorityId: accepted.by.body,
    kind: recordMade(context.law, one, 'accepted', accepted.said)?.kind,
    number: accepted.said.documentNumber,
  })
  return record
    ? [
        {
          does: 'act',
          kind: 'revoked',
          recordId: record.state.version.recordId,
          authorityId: one.authorityId,
          closed: { case: one.caseId },
        },
      ]
    : []
}
