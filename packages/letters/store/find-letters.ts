import type { Day, Instant } from '@probity/base'
import { type Reader, sql } from '@probity/database'
import type { Letter } from '../letter.ts'
import type { LetterNumber } from '../number.ts'
import type { ServiceWay } from './service.ts'

/** A letter as it is kept, with its service where it was served. */
export type StoredLetter = {
  readonly subjectId: number
  readonly letterId: number
  readonly caseId: number
  readonly digest: string
  readonly issuedBy: string
  readonly letter: Letter
  readonly way: ServiceWay | null
  /** From here the clocks of the party run. */
  readonly servedOn: Day | null
  readonly proof: string | null
  readonly servedAt: Instant | null
}

export const letterColumns =
  sql.raw(`l.subject_id as "subjectId", l.letter_id as "letterId", l.case_id as "caseId", l.digest,
  l.issued_by as "issuedBy", l.body as letter, s.way, s.served_on as "servedOn", s.proof, s.recorded_at as "servedAt"`)
export const withService = sql.raw(
  'left join letter_service s on s.subject_id = l.subject_id and s.letter_id = l.letter_id',
)

/** Letters to a subject, of all cases or of one, the newest first. What goes to a person is in no organisation’s letterbox (R25). */
export const listLetters = (
  db: Reader,
  {
    subjectId,
    caseId,
    before,
    most = 200,
  }: {
    readonly subjectId: number
    readonly caseId?: number | undefined
    readonly before?: number | undefined
    readonly most?: number
  },
): Promise<StoredLetter[]> =>
  db.rows(sql<StoredLetter>`select ${letterColumns} from letter l ${withService}
    where l.subject_id = ${subjectId} ${caseId === undefined ? sql`` : sql`and l.case_id = ${caseId}`}
      and l.body->'to'->>'handle' is not null
      ${before === undefined ? sql`` : sql`and l.letter_id < ${before}`}
    order by l.letter_id desc limit ${most}`)

/** A letter by its number. */
export const findLetter = async (db: Reader, number: LetterNumber): Promise<StoredLetter | undefined> => {
  const [found] = await db.rows<StoredLetter>(sql<StoredLetter>`select ${letterColumns} from letter l ${withService}
    where l.authority_id = ${number.authority} and l.kind = ${number.kind} and l.year = ${number.year}
      and l.serial = ${number.serial}`)
  return found
}

/** Letters of a case, whomever they go to, the newest first. */
export const listLettersOfCase = (db: Reader, caseId: number): Promise<StoredLetter[]> =>
  listLettersOfCases(db, [caseId])

/** The same for several. */
export const listLettersOfCases = (db: Reader, caseIds: readonly number[]): Promise<StoredLetter[]> =>
  db.rows(sql<StoredLetter>`select ${letterColumns} from letter l ${withService}
    where l.case_id = any(${caseIds}) order by l.letter_id desc limit 2000`)

/** A counter whose letters are not exactly those it counted, in words; a check of what the engine promises. */
export const findNumberGap = async (db: Reader): Promise<string | undefined> => {
  const [gap] = await db.rows<{ counter: string }>(sql`
    select authority_id || ' ' || kind || ' ' || year as counter
    from letter_counter c full join (
      select authority_id, kind, year, count(distinct serial) as written, max(serial) as highest, count(*) as letters
      from letter group by authority_id, kind, year) l using (authority_id, kind, year)
    where (c.last = l.written and c.last = l.highest and c.last = l.letters) is not true limit 1`)
  return gap?.counter
}
