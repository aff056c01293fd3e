import { accept, type Clock, type Result } from '@probity/base'
import type { Tx } from '@probity/database'
import type { ActDraft } from '@probity/intake'
import { type IssuedLetter, issueLetters, type LetterContent, type LetterRefusal } from '@probity/letters'
import { type MessageDraft, tell } from '@probity/messages'
import { findSubjectIdByHandle, listIdentifiers, listNames, type Subject } from '@probity/registry'
import { publicCaseId } from '../case.ts'
import type { LetterOfMove } from '../letters/write-letter.ts'
import type { Enacted } from './enact.ts'

/**
 * Writes the letters of moves in the moves' own transaction, and puts number and digest of each into the closed half of its move:
 * the ledger proves which letter was written, and a replay finds it. Each party is told that there is a letter, and not what.
 * Refuses as issueLetters does.
 */
export const issueWithMoves = async (
  tx: Tx,
  clock: Clock,
  subject: Subject,
  { drafts, letters }: Pick<Enacted, 'drafts' | 'letters'>,
): Promise<Result<readonly ActDraft[], LetterRefusal>> => {
  if (letters.length === 0) return accept(drafts)
  const { handle } = subject
  const itself = await addressOf(tx, subject)
  const addressed: { letter: LetterOfMove; act: number; box: Box }[] = []
  for (const { act, letter } of letters)
    addressed.push({
      act,
      letter,
      box: letter.to.party === 'subject' ? itself : await boxOf(tx, letter.to.body, itself),
    })
  const issued = await issueLetters(
    tx,
    addressed.map(({ box, letter: { caseId, content, issuedBy } }) => {
      const about = box === itself ? content.about : { ...content.about, organisation: String(itself.to.name) }
      return { subjectId: box.subjectId, caseId, content: { ...content, about, to: box.to }, issuedBy }
    }),
  )
  if (!issued.ok) return issued
  const withLetters = [...drafts]
  const told: MessageDraft[] = []
  for (const [nth, { act, letter, box }] of addressed.entries()) {
    const { publicId, digest } = issued.value[nth] as IssuedLetter
    const draft = withLetters[act] as ActDraft
    const place = letter.to.party === 'subject' ? 'letter' : 'toApplicant'
    withLetters[act] = { ...draft, closed: { ...draft.closed, [place]: { id: publicId, digest } } }
    if (box.to.handle !== undefined)
      told.push({
        body: box.to.handle,
        event: 'letter',
        key: `letter ${publicId}`,
        letter: publicId,
        case: publicCaseId(handle, letter.caseId),
      })
  }
  await tell(tx, clock, told)
  return accept(withLetters)
}

/** Whose letterbox a letter lies in, and how it is addressed. */
type Box = { readonly subjectId: number; readonly to: LetterContent['to'] }

/** That of an organisation which applied. Who came to the counter has none: the letter is handed over there, and names nobody (R1). */
const boxOf = async (tx: Tx, body: string, { subjectId }: Box): Promise<Box> => {
  const applicant = await findSubjectIdByHandle(tx, body)
  return applicant === undefined
    ? { subjectId, to: { name: { zh: '申请人', en: 'To whoever applied' } } }
    : addressOf(tx, { subjectId: applicant, handle: body })
}

/** Name and code of an organisation as they are today; the number of a person stands in no letter (R1). */
const addressOf = async (tx: Tx, { subjectId, handle }: Pick<Subject, 'subjectId' | 'handle'>): Promise<Box> => {
  const names = await listNames(tx, [subjectId])
  const name = (names.find(({ kind }) => kind === 'current') ?? names[0])?.name
  const code = (await listIdentifiers(tx, [subjectId])).find(
    ({ scheme, status }) => scheme === 'uscc' && status === 'active',
  )?.code
  return { subjectId, to: { handle, name: name ?? code ?? handle, ...(code ? { code } : {}) } }
}
