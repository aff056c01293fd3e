import { type LookDraft, withLook } from '@probity/access'
import { type Reader, sql } from '@probity/database'
import type { Case } from '../case.ts'
import { caseMoved, foldCases, type MoveRow } from './read-cases.ts'

/** The cases of a subject as an authority or auditor reads them: in one statement that writes the look, which the subject sees. */
export const lookAtCases = async (forClosed: Reader, draft: LookDraft): Promise<Case[]> =>
  foldCases(
    draft.subjectId,
    await forClosed.rows<MoveRow>(sql<MoveRow>`${withLook(draft)}
      select a.effective_on as "on", a.batch_id as "batchId", a.ordinal, a.closed from act a cross join look
      where a.subject_id = ${draft.subjectId} and a.kind = ${caseMoved} order by a.batch_id, a.ordinal`),
  )
