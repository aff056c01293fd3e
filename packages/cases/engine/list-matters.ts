import type { Json } from '@probity/base'
import { type Reader, sql } from '@probity/database'
import type { CaseHead } from './heads.ts'
import { caseMoved } from './read-cases.ts'

/** What cases are about besides a record, by their numbers: the list, the measure, the template, as their first moves say it. */
export const listMatters = async (
  db: Reader,
  heads: readonly Pick<CaseHead, 'subjectId' | 'caseId'>[],
): Promise<Map<number, Readonly<Record<string, Json>>>> => {
  const subjects = [...new Set(heads.map(({ subjectId }) => subjectId))]
  const rows = await db.rows(sql<{ caseId: number; about: Record<string, Json> }>`
    select (closed ->> 'case')::bigint as "caseId", closed -> 'matter' -> 'about' as about from act
    where subject_id = any(${subjects}) and kind = ${caseMoved} and closed ? 'matter'`)
  return new Map(rows.map(({ caseId, about }) => [caseId, about]))
}
