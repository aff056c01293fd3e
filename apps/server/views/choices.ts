import { accept, type Bilingual, type Result, refuse } from '@probity/base'
import { asksOf, determinedBy, judgeOwnWords, type MadeBy, openMoves, procedures, readContextOf } from '@probity/cases'
import type { CaseChoices } from '@probity/contract'
import { publicRecordId } from '@probity/records'
import { listSubjects } from '@probity/registry'
import type { ProbityNode } from '../node.ts'
import { problemOf } from '../problems.ts'
import { viewAsks } from './cases.ts'
import { viewRemedies } from './remedies.ts'
import { viewRepairGuide } from './repair-guide.ts'
import { viewTimesAhead } from './times-ahead.ts'

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
  const found = context?.records.find(({ state }) => state.version.recordId === recordId)
  if (!context || !found) return refuse('case/no-record')
  const { version, ownWords } = found.state
  const { kind, documentNumber, decidedOn, authorityId } = version
  return accept({
    record: {
      id: publicRecordId(subject.handle, recordId),
      title: law.getKind(kind).title,
      ...(documentNumber ? { documentNumber } : {}),
      decidedOn,
      authority: law.findAuthority(authorityId)?.title ?? { zh: authorityId, en: authorityId },
    },
    ...(ownWords ? { ownWords } : {}),
    mayState: judgeOwnWords(found, '—').ok,
    remedies: viewRemedies(law, kind),
    items: Object.values(procedures).flatMap((rules) => {
      const procedure = law.findProcedure(rules.id)
      if (!procedure || rules.aboutRecords !== 'offered') return []
      return openMoves(rules.moves, 'nothing', 'subject').map((move) => {
        const opened = rules.open(context, { procedure: rules.id, recordId, about: {}, by })
        const running = context.cases.some(
          (one) => one.procedure === rules.id && one.recordId === recordId && !rules.over.includes(one.state),
        )
        const decides = opened.ok
          ? law.findAuthority(opened.value.authorityId)
          : determinedBy(law, found, context.today)
        const guide = rules.id === 'repair' && decides ? viewRepairGuide(law, found, decides, context.today) : undefined
        const refusal = !opened.ok ? opened.refusal : running ? { code: 'case/running' } : undefined
        return {
          procedure: rules.id,
          title: procedure.title,
          says: procedure.says,
          move,
          can: refusal === undefined,
          ...(refusal ? { why: whyOf(refusal) } : {}),
          ...fromOf(refusal),
          ...(decides ? { decidedBy: decides.title } : {}),
          ahead: decides
            ? viewTimesAhead(law, { procedure: rules.id, about: {}, ...decides }, move, context.today)
            : [],
          ...(guide ? { repair: guide } : {}),
          asks: viewAsks(asksOf(law, { procedure: rules.id }, move)),
        }
      })
    }),
  })
}

/** A refusal that a day will end names it. */
const fromOf = (refusal: { readonly details?: Record<string, unknown> } | undefined) =>
  typeof refusal?.details?.from === 'string' ? { from: refusal.details.from } : {}

const whyOf = (refusal: { readonly code: string; readonly details?: Record<string, unknown> }): Bilingual =>
  problemOf(refusal, 'zh').words.detail
