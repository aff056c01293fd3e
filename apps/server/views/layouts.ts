import type { Bilingual } from '@probity/base'
import type { CatalogueKind } from '@probity/contract'
import type { Law, Layout, RecordKind } from '@probity/law'
import { titleOf } from './titles.ts'

/** The columns in which a kind may be handed in: those authorities really send, then the node's own names. */
export const viewLayouts = (law: Law, kind: RecordKind): CatalogueKind['layouts'] => {
  const native = law.packs.flatMap((pack) => pack.layouts).filter((layout) => layout.kind === kind.id)
  const own = law.findLayoutById(`own/${kind.id}`)
  return [...native, ...(own ? [own] : [])].map((layout) => viewLayout(kind, layout))
}

const viewLayout = (kind: RecordKind, layout: Layout): CatalogueKind['layouts'][number] => ({
  id: layout.id,
  title: layout.title,
  columns: viewColumns(kind, layout),
})

/** The columns of a layout in order, and what each becomes. */
export const viewColumns = (kind: RecordKind, layout: Layout): CatalogueKind['layouts'][number]['columns'] =>
  Object.entries(layout.columns).map(([name, { to, required, why }]) => ({
    name,
    meaning: meaningOf(kind, to),
    required: required === true,
    ...(why ? { note: why } : {}),
  }))

const meaningOf = (kind: RecordKind, target: string): Bilingual => {
  const field = target.startsWith('content.') ? kind.fields[target.slice('content.'.length)] : undefined
  return field?.title ?? titleOf('target', target)
}
