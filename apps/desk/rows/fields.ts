import type { Bilingual } from '@probity/base'
import type { FindingView, RowDetail } from '@probity/contract'

/** A cell of a row as it can be mended: its column, what the layout says of it, and what was found in it. */
export type Field = {
  readonly column: string
  readonly meaning?: Bilingual
  readonly required: boolean
  readonly value: string
  readonly findings: readonly FindingView[]
}

/** Findings that keep a row out; the others only say what was read otherwise than it was written. */
const holdsBack = ({ effect }: FindingView) => effect === 'quarantine' || effect === 'refusal'

/**
 * The fields of a row in the order in which they are mended: first those with something in the way, then the rest of the
 * layout as far as the row has it, then what no layout knows. A column that is missing from the file can be filled in.
 */
export const fieldsOf = ({
  row,
  columns,
}: RowDetail): { toMend: Field[]; others: Field[]; wholeRow: FindingView[] } => {
  const cells = row.cells ?? {}
  const known = new Map(columns.map((column) => [column.name, column]))
  const named = new Set([
    ...columns.map(({ name }) => name).filter((name) => name in cells),
    ...columns.filter(({ required }) => required).map(({ name }) => name),
    ...Object.keys(cells),
    ...row.findings.flatMap(({ column }) => (column === undefined ? [] : [column])),
  ])
  const fields = [...named].map((column): Field => {
    const about = known.get(column)
    return {
      column,
      ...(about ? { meaning: about.meaning } : {}),
      required: about?.required ?? false,
      value: cells[column] ?? '',
      findings: row.findings.filter((finding) => finding.column === column),
    }
  })
  const isInTheWay = ({ findings }: Field) => findings.some(holdsBack)
  return {
    toMend: fields.filter(isInTheWay),
    others: fields.filter((field) => !isInTheWay(field)),
    wholeRow: row.findings.filter(({ column }) => column === undefined),
  }
}

/** What was changed: the cells to send, by column. */
export const changedCells = (
  fields: readonly Field[],
  typed: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> =>
  Object.fromEntries(
    fields.flatMap(({ column, value }) => {
      const now = typed[column]
      return now === undefined || now === value ? [] : [[column, now]]
    }),
  )
