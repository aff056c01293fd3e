import { type Day, day, type Json } from '@probity/base'
import type { Law, Severity, SubjectKind } from '@probity/law'
import { type Act, actsInForce, type PublicVersion, type RemedyState, recordStateOn } from '@probity/records'
import { addSpans } from './keep-spans.ts'
import { spansFrom, type UsableSpan } from './spans.ts'
import { factOf } from './tables.ts'
import type { TakingIn } from './take-in.ts'

/** Subjects whose records are put together at a time. */
const subjectsAtOnce = 2_000

/** Records with more than one version, or to which something was done: each as its versions and acts make it, day by day. */
export const takeInEventful = async (taking: TakingIn): Promise<void> => {
  const { duck, law, columns } = taking
  const subjects = await duck.rows<{ subjectId: number }>(
    `select distinct subject_id as "subjectId" from eventful order by 1`,
  )
  await duck.run(`create or replace temp table eventful_span (subject_id bigint, record_id bigint, version integer,
    usable_from date, usable_until date, repairable_from date)`)
  for (let at = 0; at < subjects.length; at += subjectsAtOnce)
    await spanSome(
      taking,
      subjects.slice(at, at + subjectsAtOnce).map(({ subjectId }) => subjectId),
    )
  await duck.run(`insert into fact select ${factOf(law, columns, 'l', 's')}
    from eventful l join eventful_span s using (subject_id, record_id, version)`)
  await duck.run('drop table eventful_span')
}

type Line = {
  readonly subjectId: number
  readonly recordId: number
  readonly version: number
  readonly nature: PublicVersion['nature']
  readonly kind: string
  readonly severity: Severity | null
  readonly decidedOn: string
  readonly eventOn: string | null
  readonly publishedOn: string | null
  readonly authorityId: string
  readonly batchId: number
  readonly servedOn: string | null
  readonly remedy: RemedyState | null
  readonly endsOn: string | null
  readonly adverse: string | null
  readonly region: string | null
  readonly subjectKind: SubjectKind | null
}
type ActLine = Omit<Act, 'content'> & { readonly subjectId: number; readonly content: string }

const spanSome = async ({ duck, law, first }: TakingIn, subjectIds: readonly number[]): Promise<void> => {
  const among = `subject_id between ${subjectIds[0]} and ${subjectIds.at(-1)}`
  const lines =
    await duck.rows<Line>(`select e.subject_id as "subjectId", record_id as "recordId", version, nature, e.kind,
      severity, decided_on::varchar as "decidedOn", event_on::varchar as "eventOn", published_on::varchar as "publishedOn",
      authority_id as "authorityId", batch_id as "batchId", served_on::varchar as "servedOn", remedy, ends_on as "endsOn",
      adverse, s.region, s.kind as "subjectKind"
    from eventful e left join subject s using (subject_id) where e.${among} order by 1, 2, 3`)
  const acts = await duck.rows<ActLine>(`select subject_id as "subjectId", batch_id as "batchId", ordinal,
      record_id as "recordId", kind, effective_on::varchar as "effectiveOn", authority_id as "authorityId", content
    from act where ${among} order by subject_id, batch_id, ordinal`)
  const actsOf = new Map(
    [...Map.groupBy(acts, ({ subjectId }) => subjectId)].map(([id, list]) => [id, actsInForce(list.map(actOf))]),
  )
  const spans = [...Map.groupBy(lines, ({ subjectId, recordId }) => `${subjectId} ${recordId}`).values()].flatMap(
    (versions) => {
      const { subjectId, recordId } = versions[0] as Line
      const own = (actsOf.get(subjectId) ?? []).filter((act) => act.recordId === recordId)
      return spansOf(law, versions, own, first).map((span) => ({ name: [subjectId, recordId, span.version], span }))
    },
  )
  await addSpans(duck, 'eventful_span', spans)
}

const actOf = ({ subjectId: _, content, ...act }: ActLine): Act => ({
  ...act,
  content: JSON.parse(content) as Act['content'],
})

const spansOf = (law: Law, lines: readonly Line[], acts: readonly Act[], first: Day): readonly UsableSpan[] => {
  const versions = lines.map((line) => versionOf(law, line))
  const { region, subjectKind } = lines[0] as Line
  const marks = [
    ...acts.flatMap(({ effectiveOn, content }) => [
      effectiveOn,
      ...(content.until ? [day(String(content.until))] : []),
    ]),
    ...versions.flatMap(({ nature, eventOn, decidedOn }) => [
      decidedOn,
      ...(nature === 'change' && eventOn ? [eventOn] : []),
    ]),
  ]
  const subject = { kind: subjectKind ?? 'enterprise', region: region ?? '' }
  return spansFrom(law, (on) => recordStateOn(versions, acts, on), subject, first, marks)
}

/** As much of a version as the law asks for; its other fields are in the line already. */
const versionOf = (law: Law, line: Line): PublicVersion & { readonly batchId: number } => {
  const kind = law.getKind(line.kind)
  const content: Record<string, Json> = {
    ...(kind.endsWith && line.endsOn ? { [kind.endsWith]: line.endsOn } : {}),
    ...(kind.adverseWhen && line.adverse ? { [kind.adverseWhen.field]: line.adverse } : {}),
  }
  return {
    recordId: line.recordId,
    version: line.version,
    nature: line.nature,
    kind: line.kind,
    authorityId: line.authorityId,
    deciderName: null,
    deciderCode: null,
    documentNumber: null,
    eventOn: line.eventOn as Day | null,
    decidedOn: line.decidedOn as Day,
    publishedOn: line.publishedOn as Day | null,
    firstSeenOn: line.decidedOn as Day,
    severity: line.severity,
    basis: null,
    attested: {
      ...(line.servedOn ? { servedOn: line.servedOn as Day } : {}),
      ...(line.remedy ? { remedy: line.remedy } : {}),
    },
    content,
    batchId: line.batchId,
  }
}
