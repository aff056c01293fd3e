import { hash } from 'node:crypto'
import { canonicalJson, type Day, type Json } from '@probity/base'
import { sql, type Tx } from '@probity/database'
import type { Law, SubjectKind } from '@probity/law'
import { fileOf } from '../file.ts'
import type { Act } from '../record.ts'
import { type StoredVersion, versionColumns } from '../store.ts'
import { cacheTables } from './second-schema.ts'

/** One thing that is not as the ledger has it. */
export type Difference =
  | {
      readonly is: 'entry'
      readonly what: 'version' | 'act' | 'look' | 'log-act'
      readonly batch: number
      readonly ordinal: number
      readonly handle?: string
      readonly says: 'missing' | 'does-not-open'
    }
  | { readonly is: 'entries-without-content'; readonly entries: number }
  | { readonly is: 'log'; readonly says: 'head-differs' | 'checkpoint-differs'; readonly size: number }
  | { readonly is: 'row'; readonly table: string; readonly only: 'here' | 'replayed'; readonly row: string }
  | { readonly is: 'file'; readonly handle: string; readonly here: string; readonly replayed: string }

/** Rows of a table told at most; how many there are beyond is in the files that differ. */
const mostRows = 100

/** Rows of the caches that are here and were not made by the replay, or the other way round. */
export const compareCaches = async (tx: Tx): Promise<Difference[]> => {
  const differences: Difference[] = []
  for (const table of cacheTables) {
    const [here, there] = [sql.raw(`public.${table}`), sql.raw(`pg_temp.${table}`)]
    for (const [only, one, other] of [
      ['here', here, there],
      ['replayed', there, here],
    ] as const) {
      const rows = await tx.rows<{ row: string }>(
        sql`select to_jsonb(t)::text as row from (select * from ${one} except select * from ${other}) t order by 1 limit ${mostRows}`,
      )
      differences.push(...rows.map(({ row }) => ({ is: 'row' as const, table, only, row })))
    }
  }
  return differences
}

/** The digest of each file of some subjects, by handle: every record as it stands on the day, shown or not. */
export const digestFiles = async (
  tx: Tx,
  schema: 'public' | 'pg_temp',
  law: Law,
  day: Day,
  [after, upTo]: readonly [number, number],
): Promise<Map<string, string>> => {
  const from = (table: string) => sql.raw(`${schema}.${table}`)
  const subjects = await tx.rows<{ subjectId: number; handle: string; kind: SubjectKind; region: string; about: Json }>(
    sql`select s.subject_id as "subjectId", s.handle, s.kind, s.region, to_jsonb(s) as about from ${from('subject')} s
      where s.subject_id > ${after} and s.subject_id <= ${upTo}`,
  )
  const versions = Map.groupBy(
    await tx.rows<StoredVersion & { subjectId: number }>(
      sql`select v.subject_id as "subjectId", ${versionColumns} from ${from('record_version')} v
        where v.subject_id > ${after} and v.subject_id <= ${upTo} order by v.record_id, v.version`,
    ),
    ({ subjectId }) => subjectId,
  )
  const acts = Map.groupBy(
    await tx.rows<Act & { subjectId: number }>(
      sql`select subject_id as "subjectId", batch_id as "batchId", ordinal, record_id as "recordId", kind,
          effective_on as "effectiveOn", authority_id as "authorityId", content from ${from('act')}
        where subject_id > ${after} and subject_id <= ${upTo} order by batch_id, ordinal`,
    ),
    ({ subjectId }) => subjectId,
  )
  return new Map(
    subjects.map((subject) => {
      const { subjectId, handle, about } = subject
      const records = fileOf(law, subject, versions.get(subjectId) ?? [], acts.get(subjectId) ?? [], day)
      return [handle, hash('sha256', canonicalJson({ about, records } as unknown as Json), 'hex')]
    }),
  )
}
