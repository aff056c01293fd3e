import { isValidCodeAt, Written } from '@probity/base'
import type { Column, Law, Layout, RecordKind } from '@probity/law'
import { longestNothing } from '../reading/column-reader.ts'
import { readByType, surelyAllowed } from '../reading/content-schema.ts'
import { noFindings } from '../reading/decoded.ts'
import { type Field, fieldsOf, identifiers, type Part, wordsOf } from '../reading/draft.ts'
import { roleOf } from '../redaction/columns.ts'
import type { PlainCell } from './plain-cell.ts'
import { scanBytes } from './scan-bytes.ts'

/** Reads a cell where it stands; `undefined`: not like this. What it gives holds until the next is read. */
export type CellInPlace = (bytes: Buffer, from: number, to: number) => PlainCell | undefined

/** A column of a person's documents, of which nothing is kept. */
export const personsColumn = 'person'

/**
 * How the cells of a column are read in their bytes; `undefined`: as texts alone. It is for columns whose texts are taken as they
 * stand, where reading them as texts would say nothing but that.
 */
export const compileInPlace = (
  law: Law,
  layout: Layout,
  kind: RecordKind,
  fields: readonly Field[],
  name: string,
): CellInPlace | typeof personsColumn | undefined => {
  const role = roleOf(name, layout)
  if (role === 'person') return personsColumn
  const column = Object.hasOwn(layout.columns, name) ? layout.columns[name] : undefined
  if (!column || role === 'subject-kind') return undefined
  if (column.to === 'ignored') return scanned({ slot: -1, meets: column.required === true, least: 1, most: Infinity })
  const allowed = asItStands(kind, column)
  if (!allowed) return undefined
  const dot = column.to.indexOf('.')
  const [part, field] = [column.to.slice(0, dot), column.to.slice(dot + 1)]
  const { slot } = fields.find((one) => one.part === part && one.name === field)!
  const least = Math.max(allowed.least, longestNothing(column) + 1)
  const most = Math.min(allowed.most, column.maximumLength ?? Number.POSITIVE_INFINITY)
  const read = scanned({ slot, meets: column.required === true, least, most })
  if (!identifiers.has(column.to)) return read
  if (column.to !== 'subject.code' || law.packOfKind(kind.id).identifiers !== 'uscc') return undefined
  return (bytes, from, to) => (isValidCodeAt(bytes, from, to) ? read(bytes, from, to) : undefined)
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

const scanned = (is: { slot: number; meets: boolean; least: number; most: number }): CellInPlace => {
  const { slot, meets, least, most } = is
  const written = new Written(new Uint8Array(0), 0, 0, true)
  const cell: PlainCell = { slot, written, value: undefined, meets, found: noFindings }
  return (bytes, from, to) => {
    const units = scanBytes(bytes, from, to)
    if (units < least || units > most) return undefined
    written.bytes = bytes
    written.from = from
    written.to = to
    return cell
  }
}
