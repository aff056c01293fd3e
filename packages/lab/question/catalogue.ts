import type { Bilingual, Day } from '@probity/base'
import { type Database, sql } from '@probity/database'
import type { Law, LawPack, RecordKind, Severity, SubjectKind } from '@probity/law'
import { quoted } from '@probity/policy'
import { type Attested, type RecordState, standingOn } from '@probity/records'
import { type Told, type ToldTable, tellAlone, tellTable } from '../groups/suppress.ts'
import type { Duck } from '../population/duck.ts'

/**
 * What an item of the catalogue in a draft would change: whom it may be about, what is held of it, and what the public sees of that.
 * Records that were corrected, or to which something was done since they came in, are left out: that decides of them, not the item.
 */
export type CatalogueChange = {
  readonly id: string
  readonly title: Bilingual
  /** Organisations of the kinds it may be about; `before` is absent where the catalogue does not have it. */
  readonly about: { readonly before?: Told; readonly after: Told }
  readonly held: { readonly records: Told; readonly subjects: Told }
  /** Records that the public may see on the day (rows: before, columns: after), first those it may. */
  readonly shown: ToldTable
  /** For how many days from the decision half of those are shown that end by themselves; null where none does. */
  readonly days: { readonly before: number | null; readonly after: number | null }
}

/** Each item of the catalogue in a draft beside the one it would replace. */
export const catalogueOf = async (
  { database, duck }: { readonly database: Database; readonly duck: Duck },
  loaded: Law,
  draft: { readonly law: Law; readonly pack: LawPack },
  day: Day,
): Promise<readonly CatalogueChange[]> => {
  const found: CatalogueChange[] = []
  for (const kind of draft.pack.kinds) {
    const before = loaded.findKind(kind.id, day)
    const groups = await listGroups(database, [kind, ...(before ? [before] : [])])
    const changed = shownOf(groups, before ? loaded : undefined, draft.law, day)
    found.push({
      id: kind.id,
      title: kind.title,
      about: {
        ...(before ? { before: await countAbout(duck, before.subjects) } : {}),
        after: await countAbout(duck, kind.subjects),
      },
      held: { records: changed.shown.all, subjects: await countSubjects(database, kind.id) },
      ...changed,
    })
  }
  return found
}

const countAbout = async (duck: Duck, kinds: readonly SubjectKind[]): Promise<Told> => {
  const [row] = await duck.rows<{ n: number }>(
    `select count(*) as n from subject where merged_into is null and kind in (${kinds.map(quoted).join(', ')})`,
  )
  return tellAlone(row?.n ?? 0)
}

/** Records that agree in everything the law asks when it says whether the public sees them. */
type AlikeRecords = {
  readonly kind: string
  readonly decidedOn: Day
  readonly publishedOn: Day | null
  readonly severity: Severity | null
  readonly attested: Attested
  readonly content: Readonly<Record<string, string>>
  readonly region: string
  readonly subjectKind: SubjectKind
  readonly n: number
}

/** Fields by which the law tells records of a kind apart; no other part of the content is read. */
const fieldsOf = ({ endsWith, adverseWhen, publishedWhen = [] }: RecordKind): string[] => [
  ...(endsWith ? [endsWith] : []),
  ...(adverseWhen ? [adverseWhen.field] : []),
  ...publishedWhen.map(({ field }) => field),
]

const untouched = sql`record_version v
  where not exists (select from record_head h where h.subject_id = v.subject_id and h.record_id = v.record_id)
    and not exists (select from act a where a.subject_id = v.subject_id and a.record_id = v.record_id)`

const listGroups = (database: Database, kinds: readonly RecordKind[]): Promise<AlikeRecords[]> => {
  const fields = [...new Set(kinds.flatMap(fieldsOf))]
  return database.rows<AlikeRecords>(sql`
    with alike as (
      select v.subject_id, v.kind, v.decided_on, v.published_on, v.severity, v.attested,
        (select coalesce(jsonb_object_agg(key, value), '{}') from jsonb_each(v.content) where key = any(${fields}::text[])) as content
      from ${untouched} and v.kind = ${kinds[0]?.id ?? ''})
    select a.kind, decided_on as "decidedOn", published_on as "publishedOn", severity, attested, content, s.region,
      s.kind as "subjectKind", count(*)::int as n
    from alike a join subject s using (subject_id) group by 1, 2, 3, 4, 5, 6, 7, 8`)
}

const countSubjects = async (database: Database, kind: string): Promise<Told> => {
  const [row] = await database.rows<{ n: number }>(
    sql`select count(distinct v.subject_id)::int as n from ${untouched} and v.kind = ${kind}`,
  )
  return tellAlone(row?.n ?? 0)
}

const shownOf = (
  groups: readonly AlikeRecords[],
  before: Law | undefined,
  after: Law,
  day: Day,
): Pick<CatalogueChange, 'shown' | 'days'> => {
  const counts: [[number, number], [number, number]] = [
    [0, 0],
    [0, 0],
  ]
  const spans: { before: Span[]; after: Span[] } = { before: [], after: [] }
  for (const group of groups) {
    const [was, is] = [before, after].map((law) => (law ? standingOf(law, group, day) : undefined))
    const row = counts[was?.shown ? 0 : 1]
    row[is?.shown ? 0 : 1] += group.n
    for (const [side, standing] of [['before', was] as const, ['after', is] as const])
      if (standing?.shown && standing.until)
        spans[side].push({ days: daysBetween(group.decidedOn, standing.until), n: group.n })
  }
  return { shown: tellTable(counts), days: { before: middle(spans.before), after: middle(spans.after) } }
}

const standingOf = (law: Law, group: AlikeRecords, day: Day) => {
  const { n: _, region, subjectKind, ...alike } = group
  const state: RecordState = {
    version: {
      ...alike,
      recordId: 0,
      version: 1,
      nature: 'first',
      authorityId: '',
      deciderName: null,
      deciderCode: null,
      documentNumber: null,
      eventOn: null,
      firstSeenOn: group.decidedOn,
      basis: null,
    },
    attested: group.attested,
    sources: [],
  }
  return standingOn(law, state, { kind: subjectKind, region }, day)
}

type Span = { readonly days: number; readonly n: number }
const dayMs = 86_400_000
const daysBetween = (from: Day, until: Day): number => Math.round((Date.parse(until) - Date.parse(from)) / dayMs)

/** The middle one of all records; none where they are too few to be told. */
const middle = (spans: readonly Span[]): number | null => {
  const ordered = spans.toSorted((a, b) => a.days - b.days)
  const all = spans.reduce((sum, { n }) => sum + n, 0)
  if (all === 0 || tellAlone(all) === null) return null
  let passed = 0
  for (const { days, n } of ordered) {
    passed += n
    if (passed * 2 >= all) return days
  }
  return null
}
