import type { Bilingual, Json } from '@probity/base'
import {
  applicantOf,
  asksOf,
  type CaseContext,
  type MadeBy,
  openMoves,
  type ProcedureRules,
  procedures,
} from '@probity/cases'
import type { CaseWays } from '@probity/contract'
import { problemOf } from '../problems.ts'
import { viewAsks } from './cases.ts'
import { viewCommitment } from './commitments.ts'
import { viewTimesAhead } from './times-ahead.ts'

type Way = CaseWays['items'][number]

/**
 * What a representative can open about an organisation that is about no record, each asked as if it were opened: of its own what the
 * subject begins, of another what an applicant does. Of another nothing is said but whether it is a body about which that can be done.
 */
export const viewWays = (context: CaseContext, by: MadeBy, own: boolean): Way[] => {
  const party = own ? 'subject' : 'applicant'
  return Object.values(procedures).flatMap((rules) =>
    rules.aboutRecords
      ? []
      : openMoves(rules.moves, 'nothing', party).flatMap((move) =>
          (rules.about?.(context.law) ?? [{}]).flatMap((about) =>
            viewWay(context, rules, { ...by, party }, { move, about }),
          ),
        ),
  )
}

const viewWay = (
  context: CaseContext,
  rules: ProcedureRules,
  by: MadeBy,
  { move, about }: { readonly move: string; readonly about: Readonly<Record<string, Json>> },
): Way[] => {
  const { law, today } = context
  const procedure = law.findProcedure(rules.id)
  if (!procedure) return []
  const opened = rules.open(context, { procedure: rules.id, recordId: null, about, by })
  // What is given as part of something else, or to nobody of this sort, is no way of its own.
  if (!opened.ok && notOffered.includes(opened.refusal.code)) return []
  const running =
    opened.ok &&
    context.cases.some(
      (one) =>
        one.procedure === rules.id &&
        JSON.stringify(one.about) === JSON.stringify(opened.value.about) &&
        !rules.over.includes(one.state) &&
        (by.party !== 'applicant' || applicantOf(one) === by.body),
    )
  const refusal = !opened.ok ? opened.refusal : running ? { code: 'case/running' } : undefined
  const template = law.findCommitment(String(about.template ?? ''))
  const authority = opened.ok ? law.findAuthority(opened.value.authorityId) : undefined
  return [
    {
      procedure: rules.id,
      title: template?.title ?? procedure.title,
      says: template?.matter ?? procedure.says,
      move,
      about: Object.fromEntries(Object.entries(about).map(([name, value]) => [name, String(value)])),
      ...(template ? { commitment: viewCommitment(law, template) } : {}),
      can: refusal === undefined,
      ...(refusal ? { why: whyOf(refusal) } : {}),
      ...(authority ? { decidedBy: authority.title } : {}),
      ahead: opened.ok ? viewTimesAhead(law, opened.value, move, today) : [],
      asks: viewAsks(asksOf(law, { procedure: rules.id }, move)),
    },
  ]
}

const notOffered = ['commitment/no-such-template', 'commitment/not-for-this-kind']

const whyOf = (refusal: { readonly code: string; readonly details?: Record<string, unknown> }): Bilingual =>
  problemOf(refusal, 'zh').words.detail
