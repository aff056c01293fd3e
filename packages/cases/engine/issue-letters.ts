import { accept, type Clock, type Result } from '@probity/base'
import type { Tx } from '@probity/database'
import type { ActDraft } from '@probity/intake'
import { issueLetters, type LetterContent, type LetterRefusal } from '@probity/letters'
import { tell } from '@probity/messages'
import { listIdentifiers, listNames, type Subject } from '@probity/registry'
import { publicCaseId } from '../case.ts'
import type { Enacted } from './enact.ts'

/**
 * Writes the letters of moves in the moves' own transaction, and puts number and digest of each into the closed half of its move:
 * the ledger proves which letter was written, and a replay finds it. The party is told that there is a letter, and not what.
 * Refuses as issueLetters does.
 */
export const issueWithMoves = async (
  tx: Tx,
  clock: Clock,
  subject: Subject,
  { drafts, letters }: Pick<Enacted, 'drafts' | 'letters'>,
): Promise<Result<readonly ActDraft[], LetterRefusal>> => {
  if (letters.length === 0) return accept(drafts)
  const { subjectId, handle } = subject
  const to = await addressOf(tx, subject)
  const issued = await issueLetters(
    tx,
    letters.map(({ letter: { caseId, content, issuedBy } }) => ({
      subjectId,
      caseId,
      content: { ...content, to },
      issuedBy,
    })),
  )
  if (!issued.ok) return issued
  const withLetters = [...drafts]
  for (const [nth, { publicId, digest }] of issued.value.entries()) {
    const act = letters[nth]?.act as number
    const draft = withLetters[act] as ActDraft
    withLetters[act] = { ...draft, closed: { ...draft.closed, letter: { id: publicId, digest } } }
  }
  await tell(
    tx,
    clock,
    issued.value.map(({ publicId }, nth) => ({
      body: handle,
      event: 'letter',
      key: `letter ${publicId}`,
      letter: publicId,
      case: publicCaseId(handle, letters[nth]?.letter.caseId as number),
    })),
  )
  return accept(withLetters)
}

/** Name and code of the subject as they are today; the number of a person stands in no letter (R1). */
const addressOf = async (tx: Tx, { subjectId, handle }: Subject): Promise<LetterContent['to']> => {
  const names = await listNames(tx, [subjectId])
  const name = (names.find(({ kind }) => kind === 'current') ?? names[0])?.name
  const code = (await listIdentifiers(tx, [subjectId])).find(
    ({ scheme, status }) => scheme === 'uscc' && status === 'active',
  )?.code
  return { handle, name: name ?? code ?? handle, ...(code ? { code } : {}) }
}
