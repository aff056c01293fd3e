import { accept, type Bilingual, type Result, refuse } from '@probity/base'
import { asksOf, type MadeBy, openMoves, procedures, readContextOf } from '@probity/cases'
import type { CaseChoices } from '@probity/contract'
import { listSubjects } from '@probity/registry'
import type { ProbityNode } from '../node.ts'
import { problemOf } from '../problems.ts'
import { viewAsks } from './cases.ts'

/**
 * What a subject can do about a record today: each procedure it may open by itself is asked as if it were opened, so that what is
 * offered and what is refused cannot differ. Refuses: case/no-record.
 */
export const viewChoices = async (
  { database, law, clock }: ProbityNode,
  subjectId: number,
  recordId: number,
  by: MadeBy,
): Promise<Result<CaseChoices>> => {
  const [subject] = await listSubjects(database, [subjectId])
  const context = subject && (await readContextOf(database, law, subject, clock.today()))
  if (!context?.records.some(({ state }) => state.version.recordId === recordId)) return refuse('case/no-record')
  return accept({
    items: Object.values(procedures).flatMap((rules) => {
      const procedure = law.findProcedure(rules.id)
      if (!procedure || rules.aboutRecords !== 'offered') return []
      return openMoves(rules.moves, 'nothing', 'subject').map((move) => {
        const opened = rules.open(context, { procedure: rules.id, recordId, about: {}, by })
        const running = context.cases.some(
          (one) => one.procedure === rules.id && one.recordId === recordId && !rules.over.includes(one.state),
        )
        const refusal = !opened.ok ? opened.refusal : running ? { code: 'case/running' } : undefined
        return {
          procedure: rules.id,
          title: procedure.title,
          says: procedure.says,
          move,
          can: refusal === undefined,
          ...(refusal ? { why: whyOf(refusal) } : {}),
          asks: viewAsks(asksOf(law, { procedure: rules.id }, move)),
        }
      })
    }),
  })
}

const whyOf = (refusal: { readonly code: string; readonly details?: Record<string, unknown> }): Bilingual =>
  problemOf(refusal, 'zh').words.detail
