import { type Query, type Reader, sql } from '@probity/database'
import { type Conflict, conflictColumns } from './conflicts.ts'
import type { RowLook } from './look-at-rows.ts'

/** Conflicts that wait, oldest first, as a look at both sides of each. */
export const lookAtConflicts = (
  db: Reader,
  look: RowLook,
  { after = 0, most = 50 }: { after?: number; most?: number } = {},
): Promise<Conflict[]> =>
  db.rows(
    readConflicts(
      look,
      sql`select * from conflict where decided_at is null and conflict_id > ${after} order by conflict_id limit ${most}`,
    ),
  )

/** One of them, decided or not. */
export const lookAtConflict = async (db: Reader, look: RowLook, conflictId: number): Promise<Conflict | undefined> =>
  (await db.rows(readConflicts(look, sql`select * from conflict where conflict_id = ${conflictId}`)))[0]

/** Reads conflicts in one statement with its looks: one for each organisation that is a side of any of them (R27). */
const readConflicts = ({ grounds, at }: RowLook, asked: Query<unknown>): Query<Conflict> => {
  const { purpose, caller } = grounds
  const person = caller.is === 'person' ? caller.personId : caller.clientId
  return sql<Conflict>`with asked as (${asked}),
    told as (insert into look (subject_id, look_id, looked_at, role, body, person, purpose, reference)
      select n.subject_id, nextval('look_id'), ${at}::timestamptz, ${caller.role}::text, ${caller.body}::text, ${person}::text,
        ${purpose.id}::text, n.reference
      from (select side.subject_id, string_agg(a.conflict_id::text, ', ' order by a.conflict_id) as reference from asked a
        cross join lateral (values (a.first_subject), (a.second_subject)) side (subject_id) group by side.subject_id) n
      returning subject_id)
    select ${conflictColumns} from asked
    where first_subject in (select subject_id from told) and second_subject in (select subject_id from told)
    order by conflict_id`
}
