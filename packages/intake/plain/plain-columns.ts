import { Written } from '@probity/base'
import type { Column, Law, Layout, RecordKind } from '@probity/law'
import type { CellReading } from '../reading/cell-reading.ts'
import { noFindings } from '../reading/decoded.ts'
import type { Field } from '../reading/draft.ts'
import { roleOf } from '../redaction/columns.ts'
import { CellMemory } from './cell-memory.ts'
import { findInPlace, type InPlace, readInPlace } from './in-place.ts'
import { PlainCell, plainCellOf } from './plain-cell.ts'

/** How the cells of a column are read. All columns have one form, so that one loop reads them without a call to each. */
export type PlainColumn = {
  /** Of a person's documents nothing is kept. */
  readonly isPersons: boolean
  readonly inPlace: InPlace | undefined
  /** Moved along the cells that are read where they stand. */
  readonly cell: PlainCell
  /** The other cells, as texts. */
  readonly remembered: CellMemory<PlainCell>
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
  const column: Column | undefined = Object.hasOwn(layout.columns, name) ? layout.columns[name] : undefined
  const field = fields.find((one) => `${one.part}.${one.name}` === column?.to)
  const slot = field?.slot ?? -1
  const inPlace = column && role !== 'person' && role !== 'subject-kind' ? findInPlace(law, kind, column) : undefined
  const nowhere = new Written(inPlace?.digits ?? new Uint8Array(0), 0, 0, inPlace?.as !== 'amount')
  return {
    isPersons: role === 'person',
    inPlace,
    cell: new PlainCell(nowhere, { slot, value: undefined, meets: column?.required === true, found: noFindings }),
    remembered: new CellMemory((text) => plainCellOf(openCell(name, text))),
  }
}

/** What the cell says; what is given holds until the next of its column is asked for. `undefined`: its row is no plain one. */
export const cellAt = (
  { inPlace, cell, remembered }: PlainColumn,
  bytes: Buffer,
  view: DataView,
  from: number,
  to: number,
): PlainCell | undefined =>
  inPlace && readInPlace(inPlace, cell, bytes, view, from, to) ? cell : remembered.valueOf(bytes, view, from, to)
