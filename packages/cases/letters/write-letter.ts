import type { Authority } from '@probity/law'
import type { LetterContent } from '@probity/letters'
import { publicRecordId } from '@probity/records'
import type { Said } from '../ask.ts'
import { applicantOf, type Case, type MadeBy, publicCaseId } from '../case.ts'
import { asksOf } from '../engine/asks-of.ts'
import { asSubjectSees, mayKnow } from '../kept-from-subject.ts'
import type { CaseContext } from '../procedure.ts'
import { procedures } from '../procedures.ts'
import { articlesOf } from './articles.ts'
import { deadlinesOf } from './deadlines.ts'
import { factsForApplicant, factsForSubject } from './facts.ts'
import { hearingOf } from './hearing.ts'
import type { MoveLetter } from './move-letter.ts'
import { detailsOf, reasonsOf } from './outcome.ts'
import { remediesOf } from './remedies.ts'
import { repairNoticeOf } from './repair-notice.ts'

/** A letter of a case, but for the name of who it goes to and whom it is about, which the shell adds. */
export type LetterOfMove = {
  readonly to: { readonly party: 'subject' } | { readonly party: 'applicant'; readonly body: string }
  readonly caseId: number
  readonly content: Omit<LetterContent, 'to'>
  readonly issuedBy: string
}

/**
 * The letters that go with a move: to the subject, unless the authority has served a paper of its own and said when, and to whoever
 * applied. `one` is the case with the move made. Pure: the same case gives the same letters.
 */
export const writeLetters = (
  context: CaseContext,
  one: Case,
  move: string,
  said: Said,
  by: MadeBy,
): readonly LetterOfMove[] => {
  const row = procedures[one.procedure]?.moves[move]
  const applicant = applicantOf(one)
  const made = { move, said, by }
  // What the subject may not know of is in no letter to it, nor who said it (R12, R20).
  const seen = { ...asSubjectSees(one), about: one.about }
  const isSeen = mayKnow(one) && seen.moves.at(-1)?.move === move
  const toSubject =
    row?.letter && isSeen && typeof said.servedOn !== 'string'
      ? letterTo(context, { party: 'subject' }, seen, made, row.letter)
      : []
  const toApplicant =
    row?.toApplicant && applicant
      ? letterTo(context, { party: 'applicant', body: applicant }, one, made, row.toApplicant)
      : []
  return [...toSubject, ...toApplicant]
}

type Made = { readonly move: string; readonly said: Said; readonly by: MadeBy }

const letterTo = (
  context: CaseContext,
  to: LetterOfMove['to'],
  one: Case,
  { move, said, by }: Made,
  letter: MoveLetter,
): LetterOfMove[] => {
  const { law, today, subject } = context
  const sender = senderOf(context, by)
  if (!sender) return []
  const record = context.records.find(({ state }) => state.version.recordId === one.recordId)?.state.version
  const deadlines = deadlinesOf(law, one, move, { reader: to.party, writer: by.party })
  const repairNotice = letter.repairNotice && repairNoticeOf(context, one, sender, { move, said })
  const remedies = letter.contest ? remediesOf(context, one, sender, to.party) : []
  const content: LetterOfMove['content'] = {
    kind: typeof letter.kind === 'function' ? letter.kind(said) : letter.kind,
    from: { authority: sender.id, title: sender.title },
    issuedOn: today,
    about: {
      case: publicCaseId(subject.handle, one.caseId),
      procedure: law.findProcedure(one.procedure)?.title ?? { zh: one.procedure, en: one.procedure },
      ...(record ? { record: publicRecordId(subject.handle, record.recordId) } : {}),
      ...(record?.documentNumber ? { document: record.documentNumber } : {}),
    },
    facts: to.party === 'subject' ? factsForSubject(context, one) : factsForApplicant(context, one),
    reasons: reasonsOf(context, one, letter, said),
    outcome: [
      typeof letter.says === 'function' ? letter.says(law, one) : letter.says,
      ...detailsOf(asksOf(law, one, move), said),
    ],
    articles: articlesOf(law, one, said),
    ...(remedies.length > 0 ? { remedies } : {}),
    ...(deadlines.length > 0 ? { deadlines } : {}),
    ...(typeof said.heldOn === 'string' ? { hearing: hearingOf(said) } : {}),
    ...(repairNotice ? { repairNotice } : {}),
    signedBy: { name: by.name || sender.title.zh },
    contact: {},
  }
  return [{ to, caseId: one.caseId, content, issuedBy: by.who || by.body }]
}

type Sender = Pick<Authority, 'id' | 'title' | 'functions'>

/** Who writes: an authority, or the body that runs the platform, of which no pack knows; what the platform does of itself is no letter. */
const senderOf = ({ law }: CaseContext, { party, body, who }: MadeBy): Sender | undefined =>
  party === 'platform' && who !== ''
    ? { id: body, title: { zh: '公共信用信息平台', en: 'Public credit information platform' }, functions: [] }
    : law.findAuthority(body)
