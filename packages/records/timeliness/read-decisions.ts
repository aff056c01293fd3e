import type { Day } from '@probity/base'
import { type Reader, sql } from '@probity/database'
import type { Law, SubjectKind } from '@probity/law'
import { decisiveContent } from '../decisive-content.ts'
import type { Act, PublicVersion } from '../record.ts'
import { standingOn } from '../standing.ts'
import { actsInForce, recordStateOn } from '../state.ts'

/** Subjects read at a time, by ranges of their numbers: one short range of every key that leads with the subject. */
const subjectsAPage = 2_000

type Row = PublicVersion & {
  readonly subjectId: number
  readonly batchId: number
  readonly subjectKind: SubjectKind
  readonly region: string
}
type PlacedAct = Act & { readonly subjectId: number }

/** Which decisions are asked for: their kinds, and the first and last day of decision. */
export type DecisionsAsked = { readonly kinds: readonly string[]; readonly from: Day; readonly until: Day }

/**
 * Every decision of given kinds and days that the public may see today, as it stands today, in one pass over the node. What
 * is over is not among them, so no number made of them tells of it (R8). Document numbers, bases and texts are left out.
 */
export async function* readShownDecisions(
  db: Reader,
  law: Law,
  today: Day,
  asked: DecisionsAsked,
): AsyncGenerator<{ readonly version: PublicVersion; readonly subject: SubjectKind }> {
  const [last] = await db.rows<{ id: number | null }>(sql`select max(subject_id) as id from subject`)
  for (let after = 0; after < (last?.id ?? 0); after += subjectsAPage) {
    const versions = await listVersions(db, law, asked, after)
    if (versions.length === 0) continue
    const acts = Map.groupBy(await listRecordActs(db, after), (act) => act.subjectId)
    for (const [subjectId, own] of Map.groupBy(versions, (version) => version.subjectId)) {
      const inForce = actsInForce(acts.get(subjectId) ?? [])
      const [{ subjectKind, region }] = own as [Row]
      for (const known of Map.groupBy(own, ({ recordId }) => recordId).values()) {
        const state = recordStateOn(known, inForce, today)
        if (!state || state.version.decidedOn < asked.from || asked.until < state.version.decidedOn) continue
        if (standingOn(law, state, { kind: subjectKind, region }, today).shown)
          yield { version: state.version, subject: subjectKind }
      }
    }
  }
}

/** Of a record with several versions all are read, since the one that holds may be decided on another day than the rest. */
const listVersions = (db: Reader, law: Law, { kinds, from, until }: DecisionsAsked, after: number): Promise<Row[]> =>
  db.rows(
    sql`select v.subject_id as "subjectId", s.kind as "subjectKind", s.region, v.record_id as "recordId", v.version,
      v.nature, v.kind, v.authority_id as "authorityId", v.decider_name as "deciderName", v.decider_code as "deciderCode",
      null as "documentNumber", v.event_on as "eventOn", v.decided_on as "decidedOn", v.published_on as "publishedOn",
      v.first_seen_on as "firstSeenOn", v.severity, null as basis, v.attested, ${decisiveContent(law, kinds)} as content,
      v.batch_id as "batchId"
    from record_version v
    join subject s on s.subject_id = v.subject_id
    left join record_head h on h.subject_id = v.subject_id and h.record_id = v.record_id
    where v.subject_id > ${after} and v.subject_id <= ${after + subjectsAPage} and v.kind = any(${kinds})
      and (h.record_id is not null or v.decided_on between ${from} and ${until})
    order by v.subject_id, v.record_id, v.version`,
  )

const listRecordActs = (db: Reader, after: number): Promise<PlacedAct[]> =>
  db.rows(
    sql`select subject_id as "subjectId", batch_id as "batchId", ordinal, record_id as "recordId", kind,
      effective_on as "effectiveOn", authority_id as "authorityId", content
    from act where subject_id > ${after} and subject_id <= ${after + subjectsAPage}
    order by subject_id, batch_id, ordinal`,
  )
