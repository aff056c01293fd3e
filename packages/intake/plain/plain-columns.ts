import { isValidCodeAt, Written } from '@probity/base'
import type { Column, Law, Layout, RecordKind } from '@probity/law'
import type { CellReading } from '../reading/cell-reading.ts'
import { longestNothing } from '../reading/column-reader.ts'
import { readByType, surelyAllowed } from '../reading/content-schema.ts'
import { noFindings } from '../reading/decoded.ts'
import { type Field, fieldsOf, identifiers, type Part, wordsOf } from '../reading/draft.ts'
import { roleOf } from '../redaction/columns.ts'
import { CellMemory } from './cell-memory.ts'
import { PlainCell, plainCellOf } from './plain-cell.ts'
import { scanBytes } from './scan-bytes.ts'

/** How the cells of a column are read. All columns have one form, so that one loop reads them all without a call for each. */
export type PlainColumn = {
  /** Of a person's documents nothing is kept. */
  readonly isPersons: boolean
  /** Absent where there is more to its texts than that they are taken as they stand. */
  readonly inPlace: InPlace | undefined
  /** Its cells as texts. */
  readonly remembered: CellMemory<PlainCell>
}

/** Texts that are taken as they stand, where reading them as texts would say nothing but that. */
type InPlace = {
  /** Moved from cell to cell. */
  readonly cell: PlainCell
  readonly isCode: boolean
  /** Their lengths in UTF-16 units. */
  readonly least: number
  readonly most: number
}

export const compilePlainColumn = (
  law: Law,
  layout: Layout,
  kind: RecordKind,
  fields: readonly Field[],
  name: string,
  openCell: (column: string, text: string) => CellReading,
): PlainColumn => {
  const role = roleOf(name, layout)
  const column = Object.hasOwn(layout.columns, name) ? layout.columns[name] : undefined
  const mayStand = column !== undefined && role !== 'person' && role !== 'subject-kind'
  return {
    isPersons: role === 'person',
    inPlace: mayStand ? findInPlace(law, kind, fields, column) : undefined,
    remembered: new CellMemory((text) => plainCellOf(openCell(name, text))),
  }
}

/** What the cell says where it stands; what is given holds until the next is asked for. `undefined`: its row is no plain one. */
export const cellAt = (
  { inPlace, remembered }: PlainColumn,
  bytes: Buffer,
  view: DataView,
  from: number,
  to: number,
): PlainCell | undefined => {
  if (inPlace && (!inPlace.isCode || isValidCodeAt(bytes, from, to))) {
    const units = scanBytes(bytes, from, to)
    if (units >= inPlace.least && units <= inPlace.most) {
      const { cell } = inPlace
      cell.bytes = bytes
      cell.from = from
      cell.to = to
      return cell
    }
  }
  return remembered.valueOf(bytes, view, from, to)
}

const findInPlace = (law: Law, kind: RecordKind, fields: readonly Field[], column: Column): InPlace | undefined => {
  const meets = column.required === true
  const nowhere = new Written(new Uint8Array(0), 0, 0, true)
  const cellOf = (slot: number) => new PlainCell(nowhere, { slot, value: undefined, meets, found: noFindings })
  if (column.to === 'ignored') return { cell: cellOf(-1), isCode: false, least: 1, most: Number.POSITIVE_INFINITY }
  const allowed = asItStands(kind, column)
  if (!allowed) return undefined
  const isCode = column.to === 'subject.code' && law.packOfKind(kind.id).identifiers === 'uscc'
  if (identifiers.has(column.to) && !isCode) return undefined
  const dot = column.to.indexOf('.')
  const [part, field] = [column.to.slice(0, dot), column.to.slice(dot + 1)]
  const { slot } = fields.find((one) => one.part === part && one.name === field)!
  return {
    cell: cellOf(slot),
    isCode,
    least: Math.max(allowed.least, longestNothing(column) + 1),
    most: Math.min(allowed.most, column.maximumLength ?? Number.POSITIVE_INFINITY),
  }
}

/** How long a text of a column may be to be taken as it stands; `undefined`: there is more to its texts. */
const asItStands = (kind: RecordKind, { to, read, values }: Column): { least: number; most: number } | undefined => {
  const dot = to.indexOf('.')
  const part = to.slice(0, dot) as Part
  const field = to.slice(dot + 1)
  const readAs = read ?? (part === 'content' ? readByType(kind, field) : fieldsOf[part]?.[field])
  if (readAs !== 'text' || values || wordsOf[to] || to === 'record.deciderName') return undefined
  return part === 'content' ? surelyAllowed(kind, field) : { least: 1, most: Number.POSITIVE_INFINITY }
}
