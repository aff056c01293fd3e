import { type LookDraft, withLook } from '@probity/access'
import { type Reader, sql } from '@probity/database'
import { letterColumns, type StoredLetter, withService } from './find-letters.ts'

/** Letters of one case as an authority reads them: in one statement that writes the look, which the subject sees. */
export const lookAtLettersOfCase = (forClosed: Reader, draft: LookDraft, caseId: number): Promise<StoredLetter[]> =>
  forClosed.rows(sql<StoredLetter>`${withLook(draft)}
    select ${letterColumns} from letter l ${withService} cross join look
    where l.case_id = ${caseId} order by l.letter_id desc limit 200`)

/** One letter, likewise. */
export const lookAtLetter = async (
  forClosed: Reader,
  draft: LookDraft,
  letterId: number,
): Promise<StoredLetter | undefined> =>
  (
    await forClosed.rows<StoredLetter>(sql<StoredLetter>`${withLook(draft)}
      select ${letterColumns} from letter l ${withService} cross join look
      where l.subject_id = ${draft.subjectId} and l.letter_id = ${letterId}`)
  )[0]
