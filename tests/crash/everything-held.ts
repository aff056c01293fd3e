import { day } from '@probity/base'
import type { Database } from '@probity/database'
import { sql } from '@probity/database'
import type { Law } from '@probity/law'
import { readFile } from '@probity/records'
import { listSubjects } from '@probity/registry'

/** Everything a node holds, by codes instead of keys, handles, salts and places, so that two nodes can be compared. */
export const everythingHeld = async (db: Database, law: Law) => {
  const subjects = await db.rows<{ id: number; code: string }>(
    sql`select subject_id as id, code from subject_identifier where scheme = 'uscc' order by code, subject_id`,
  )
  const names = await db.rows(sql`select i.code, n.name, n.kind, n.findable from subject_name n
    join subject_identifier i using (subject_id) where i.scheme = 'uscc' order by 1, 2`)
  const files = []
  for (const { id, code } of subjects) {
    const [subject] = await listSubjects(db, [id])
    const records = subject ? await readFile(db, law, subject, day('2026-11-22')) : []
    files.push({
      code,
      kind: subject?.kind,
      region: subject?.region,
      status: subject?.status,
      records: records
        .map(({ state, standing }) => {
          const {
            recordId: _,
            submissionId: __,
            batchId: ___,
            ordinal: ____,
            leaf: _____,
            ...version
          } = state.version as never as Record<string, unknown>
          return { ...state, version, standing }
        })
        .sort((a, b) => (JSON.stringify(a.version) < JSON.stringify(b.version) ? -1 : 1)),
    })
  }
  const versions =
    await db.rows(sql`select i.code, v.kind, v.document_number, v.version, v.nature, v.submission_id, v.submission_row
    from record_version v join subject_identifier i using (subject_id) where i.scheme = 'uscc' order by 1, 2, 3, 4`)
  const acts = await db.rows(sql`select i.code, a.kind, a.authority_id, a.content, v.document_number from act a
    join subject_identifier i using (subject_id)
    left join record_version v on v.subject_id = a.subject_id and v.record_id = a.record_id and v.version = 1
    where i.scheme = 'uscc' and a.kind <> 'identity-stated' order by 1, 5, 2, 3`)
  const rows = await db.rows(
    sql`select submission_id, row_number, outcome, queue, state, cells, findings from submission_row order by 1, 2`,
  )
  const submissions = await db.rows(sql`select submission_id, state, digest, receipt from submission order by 1`)
  return { files, names, versions, acts, rows, submissions }
}

/** Ledger entries and what they are entries of: each version and act has exactly one, and there are no others. */
export const countEntries = async (db: Database) => {
  const [counts] = await db.rows<{ entries: number; held: number; places: number }>(sql`select
    (select coalesce(sum(length(entries)) / 64, 0)::int from ledger_batch) as entries,
    (select count(*)::int from (select batch_id, ordinal from record_version union all select batch_id, ordinal from act) h) as held,
    (select count(*)::int from (select batch_id, ordinal from record_version union select batch_id, ordinal from act) p) as places`)
  return counts as { entries: number; held: number; places: number }
}
