import { accept, type Day, type Result, refuse } from '@probity/base'
import type { Said } from '../ask.ts'
import type { Case } from '../case.ts'
import { answersFor, before } from '../competent.ts'
import { findMade } from '../engine/find-made.ts'
import { type Hearing, judgeHeard } from '../hearing/judge-heard.ts'
import { judgeAsked, judgeHeld, judgeSet } from '../hearing/judge-hearing.ts'
import { judgeServed } from '../hearing/judge-served.ts'
import { inForce } from '../list-entry.ts'
import type { CaseContext, Effect, ProcedureRules } from '../procedure.ts'
import { entryOf, removableFrom, wayOut } from './entry.ts'
import { mayList } from './may-list.ts'
import { listingMoves } from './moves.ts'

/** A list is entered by one case and left by it, by repair, by its time, or because the decision falls (R18). */
export const listingRules: ProcedureRules = {
  id: 'listing',
  aboutRecords: 'not-offered',
  about: (law) => law.lists().flatMap(({ id, grounds }) => grounds.map((ground) => ({ list: id, ground: ground.id }))),
  moves: listingMoves,
  over: ['dropped', 'removed', 'left'],
  open: (context, { recordId, about, by }) => {
    const { law, today } = context
    const list = law.findList(String(about.list))
    if (!list) return refuse('listing/no-such-list', { list: String(about.list ?? '') })
    const authority = answersFor(law, by.body, today)
    const may = mayList(context, list, String(about.ground), recordId, authority)
    if (!may.ok) return may
    return accept({
      procedure: 'listing' as const,
      recordId,
      about: { list: list.id, ground: may.value.ground.id },
      ...before(may.value.authority),
    })
  },
  judge: (context, one, move, said) => {
    const list = context.law.findList(String(one.about.list))
    if (!list) return refuse('listing/no-such-list', { list: String(one.about.list) })
    const asked: Hearing = { notice: 'noticed', statement: 'stated', ...(list.entry.hearing === 'none' ? {} : hearing) }
    if (move === 'noticed' || move === 'doubted') return judgeServed(context, one.begunOn, said)
    if (move === 'hearing-asked') return judgeAsked(context, one, asked)
    if (move === 'hearing-set') return judgeSet(context, one, said)
    if (move === 'hearing-held') return judgeHeld(context, one)
    if (move === 'entered') {
      const heard = judgeHeard(context, one, asked, said)
      if (!heard.ok) return heard
      const authority = answersFor(context.law, one.authorityId, context.today)
      const may = mayList(context, list, String(one.about.ground), one.recordId, authority)
      return may.ok ? accept(undefined) : may
    }
    if (move === 'served') return judgeServed(context, findMade(one, 'entered')?.on ?? one.begunOn, said)
    if (move === 'restored') return judgeHeard(context, one, { notice: 'doubted', statement: 'doubt-stated' }, said)
    if (move === 'left') return followsOf(context, one) ? accept(undefined) : refuse('listing/still-on-it')
    if (move === 'duty-reported' || move === 'removed') return judgeExit(context, one, move, said)
    return accept(undefined)
  },
  effects: (context, one, move, said, by) => {
    const list = context.law.findList(String(one.about.list))
    if (move === 'entered' && list)
      return [
        {
          does: 'record',
          record: {
            kind: list.kind,
            authorityId: one.authorityId,
            documentNumber: String(said.documentNumber),
            decidedOn: context.today,
            basis: String(said.article),
            // Law publishes a list; nobody sees the entry before it was served all the same.
            attested: { publish: true },
            content: {
              ...(context.law.getKind(list.kind).fields.list ? { list: list.title.zh } : {}),
              reason: String(said.entryReason),
            },
          },
        },
      ]
    const entry = entryOf(context, one)
    if (!entry) return []
    const act = (kind: 'served' | 'repair-notice-handed' | 'repaired' | 'repair-undone', on?: Day): Effect => ({
      does: 'act',
      kind,
      recordId: entry.state.version.recordId,
      authorityId: by.body,
      closed: { case: one.caseId },
      ...(on ? { on } : {}),
    })
    const servedOn = said.servedOn as Day
    if (move === 'served') return [act('served', servedOn), act('repair-notice-handed', servedOn)]
    if (move === 'removed') return [act('repaired')]
    if (move === 'restored') return [act('repair-undone')]
    return []
  },
  follows: (context, one) => followsOf(context, one),
}

/** An entry that ended in another way than by a decision in its case: repaired, over, annulled, taken back. */
const followsOf = (context: CaseContext, one: Case) => {
  if (!['entered', 'listed', 'reported'].includes(one.state)) return undefined
  const entry = entryOf(context, one)
  return entry && !inForce(entry) ? { move: 'left', said: { cause: wayOut(entry) } } : undefined
}

const hearing = { hearing: 'hearing-asked' } as const

/** One leaves only what one is on, and not before the day that list and general minimum both allow. */
const judgeExit = (context: CaseContext, one: Case, move: string, said: Said): Result<undefined> => {
  const entry = entryOf(context, one)
  if (!entry || !inForce(entry)) return refuse('listing/not-on-it')
  if (move === 'duty-reported')
    return String(said.doneOn) > context.today ? refuse('case/day-to-come', { day: said.doneOn }) : accept(undefined)
  const from = removableFrom(context, one, entry)
  return from && from > context.today ? refuse('listing/too-early', { from }) : accept(undefined)
}
