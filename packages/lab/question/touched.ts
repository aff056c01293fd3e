import type { Bilingual, Day } from '@probity/base'
import { contentShape, type Law, type LawPack, type SubjectKind, type Trigger } from '@probity/law'
import { column, type FactColumn, quoted } from '@probity/policy'
import { type ToldTable, tellTable } from '../groups/suppress.ts'
import type { Duck } from '../population/duck.ts'

/**
 * Whom an item of a draft would touch: subjects with a record on which it may rest, before (rows: touched, not touched) and after
 * (columns). That a record may be rested on decides nothing about anybody: an official does, each case by itself.
 */
export type Touched = ToldTable & { readonly what: 'list' | 'measure'; readonly id: string; readonly title: Bilingual }

type Item = {
  readonly what: Touched['what']
  readonly id: string
  readonly title: Bilingual
  readonly subjects: readonly SubjectKind[]
  readonly triggers: readonly Trigger[]
}

/** Lists by their grounds, measures by what they may rest on. */
const itemsOf = ({ lists, measures }: Pick<LawPack, 'lists' | 'measures'>): readonly Item[] => [
  ...lists.map(({ id, title, subjects, grounds }) => ({
    what: 'list' as const,
    id,
    title,
    subjects,
    triggers: grounds,
  })),
  ...measures.map(({ id, title, subjects, trigger }) => ({
    what: 'measure' as const,
    id,
    title,
    subjects,
    triggers: [trigger],
  })),
]

/** Columns that the triggers of a draft ask for. */
export const triggerColumns = (law: Law, draft: LawPack): readonly FactColumn[] =>
  [...itemsOf(draft)].flatMap(({ triggers }) =>
    triggers.flatMap(({ having, kinds = [], lists }) => [
      ...(having ? [columnOf(law, kinds, having.field)] : []),
      ...(lists ? [listColumn] : []),
    ]),
  )

const listColumn: FactColumn = { name: 't:list', field: 'list', type: 'word', decimals: 0 }

const columnOf = (law: Law, kinds: readonly string[], field: string): FactColumn => {
  const isList = kinds.some((id) => {
    const kind = law.findKind(id)
    return kind !== undefined && contentShape(kind).properties[field]?.type === 'array'
  })
  return isList
    ? { name: `l:${field}`, field, type: 'words', decimals: 0 }
    : { name: `t:${field}`, field, type: 'word', decimals: 0 }
}

/** Each item of a draft beside the one it would replace; one that is new touched nobody before. */
export const touchedBy = async (
  duck: Duck,
  loaded: Law,
  draft: { readonly law: Law; readonly pack: LawPack },
  day: Day,
): Promise<readonly Touched[]> => {
  const before = loaded.packs.flatMap(itemsOf)
  const found: Touched[] = []
  for (const item of itemsOf(draft.pack)) {
    const old = before.find(({ what, id }) => what === item.what && id === item.id)
    const among = (law: Law, one: Item | undefined) => (one ? `subject_id in (${touches(law, one, day)})` : 'false')
    const [row] = await duck.rows<Record<'both' | 'lost' | 'gained' | 'neither', number>>(`
      select count(*) filter (where a and b) as both, count(*) filter (where a and not b) as lost,
        count(*) filter (where b and not a) as gained, count(*) filter (where not a and not b) as neither
      from (select ${among(loaded, old)} as a, ${among(draft.law, item)} as b from subject where merged_into is null)`)
    const { both = 0, lost = 0, gained = 0, neither = 0 } = row ?? {}
    found.push({
      what: item.what,
      id: item.id,
      title: item.title,
      ...tellTable([
        [both, lost],
        [gained, neither],
      ]),
    })
  }
  return found
}

const touches = (law: Law, { subjects, triggers }: Item, day: Day): string => `select f.subject_id from fact f
  join subject s on s.subject_id = f.subject_id and s.kind in (${subjects.map(quoted).join(', ')})
  where usable_from <= date '${day}' and usable_until > date '${day}'
    and (${triggers.map((trigger) => meets(law, trigger)).join(' or ') || 'false'})`

const meets = (law: Law, { kinds, severities, having, lists }: Trigger): string => {
  const known = (ids: readonly string[]) => ids.filter((id) => law.findKind(id)).map(quoted)
  const ofKinds = kinds && known(kinds).length > 0 ? [`f.kind::varchar in (${known(kinds).join(', ')})`] : []
  const record = [
    ...ofKinds,
    ...(severities ? [`f.severity::varchar in (${severities.map(quoted).join(', ')})`] : []),
    ...(having && kinds ? [holds(columnOf(law, kinds, having.field), having.is)] : []),
  ]
  const entries = (lists ?? []).flatMap((id) => {
    const list = law.packs.flatMap((pack) => pack.lists).find((one) => one.id === id)
    if (!list) return []
    return [`(f.kind::varchar = ${quoted(list.kind)} and coalesce(f."t:list" = ${quoted(list.title.zh)}, true))`]
  })
  const either = [...(ofKinds.length > 0 ? [`(${record.join(' and ')})`] : []), ...entries]
  return either.length > 0 ? `(${either.join(' or ')})` : 'false'
}

const holds = ({ name, type }: FactColumn, words: readonly string[]): string =>
  type === 'words'
    ? `list_has_any(f.${column(name)}, [${words.map(quoted).join(', ')}])`
    : `f.${column(name)} in (${words.map(quoted).join(', ')})`
