import type { CatalogueKind } from '@probity/contract'

export type KindFilters = {
  readonly q?: string | undefined
  readonly category?: string | undefined
  /** Kinds an authority may submit; absent: all. */
  readonly of?: ReadonlySet<string> | undefined
}

/** Kinds that fit: the text is looked for in titles, ids and the names of columns, whatever its case. */
export const chooseKinds = (kinds: readonly CatalogueKind[], { q, category, of }: KindFilters): CatalogueKind[] => {
  const text = q?.trim().toLowerCase() ?? ''
  return kinds.filter(
    (kind) =>
      (category === undefined || kind.category === category) &&
      (of === undefined || of.has(kind.id)) &&
      (text === '' || wordsOf(kind).some((word) => word.toLowerCase().includes(text))),
  )
}

const wordsOf = ({ id, title, layouts }: CatalogueKind): string[] => [
  id,
  title.zh,
  title.en,
  ...layouts.flatMap(({ columns }) => columns.map(({ name }) => name)),
]

/** An empty table with the columns of a layout, ready to be filled in; with a byte order mark for spreadsheet programs. */
export const emptyTable = (columns: readonly { readonly name: string }[]): string =>
  `\uFEFF${columns.map(({ name }) => `"${name.replaceAll('"', '""')}"`).join(',')}\r\n`
