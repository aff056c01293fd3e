import type { Layout } from '../pack.ts'

/**
 * The layout whose recognising columns are all there. Of several the most specific: the one recognised by more columns, then
 * the one that knows more of the columns that came, then by id, so that the answer never depends on the order of files.
 */
export const findBestLayout = (
  layouts: readonly Layout[],
  columns: readonly string[],
  kind?: string,
): Layout | undefined => {
  const there = new Set(columns)
  const known = (layout: Layout) => columns.filter((column) => Object.hasOwn(layout.columns, column)).length
  return layouts
    .filter((layout) => (!kind || layout.kind === kind) && layout.recognisedBy.every((column) => there.has(column)))
    .sort((a, b) => b.recognisedBy.length - a.recognisedBy.length || known(b) - known(a) || (a.id < b.id ? -1 : 1))[0]
}
