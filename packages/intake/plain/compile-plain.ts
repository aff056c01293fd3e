import { viewOf, Written, WrittenObject } from '@probity/base'
import type { Law, Layout } from '@probity/law'
import type { Finding } from '../candidate.ts'
import type { CellReading } from '../reading/cell-reading.ts'
import { requiredColumns } from '../reading/compile-cells.ts'
import type { ReaderOptions } from '../reading/compile-reader.ts'
import { requiredFields } from '../reading/content-schema.ts'
import { noFindings } from '../reading/decoded.ts'
import { fieldsFor } from '../reading/draft.ts'
import { lacksClass } from '../rows/version.ts'
import { compileDaysCheck } from './days-check.ts'
import { PlainCell } from './plain-cell.ts'
import { cellAt, compilePlainColumn } from './plain-columns.ts'
import type { PlainRow } from './plain-row.ts'

/** Reads the plain ones among a table's rows; whoever it says no to is read as texts, which knows what is the matter. */
export type PlainReader = {
  /** Cells of a row. */
  readonly width: number
  /** `bounds`: where each cell begins and ends, a pair each. False: the row is not a plain one. */
  read(row: number, bytes: Buffer, bounds: Int32Array): boolean
  /** The row that was read last. */
  readonly row: PlainRow
}

/** Members of what is attested, in the order of canonical JSON. */
const attestedMembers = ['necessity', 'publish', 'remedy', 'repairNoticeOn', 'servedOn'] as const

/**
 * Compiles the reading of a table's plain rows in their bytes: in UTF-8, each cell under its column, nothing to cut out of a text,
 * to correct or to ask about. That is most rows of most files, and of every text of theirs that need not be made nothing has to be
 * collected again. `openCell` reads a cell as a text; every other rule here is the one that rows of texts are read by.
 */
export const compilePlain = (
  law: Law,
  layout: Layout,
  kindId: string,
  { today }: Pick<ReaderOptions, 'today'>,
  columns: readonly string[],
  openCell: (column: string, text: string) => CellReading,
): PlainReader => {
  const kind = law.getKind(kindId)
  const fields = fieldsFor(kind, layout)
  const places = Object.fromEntries(fields.map(({ part, name, slot }) => [`${part}.${name}`, slot]))
  const placeOf = (part: string, name: string) => places[`${part}.${name}`] ?? -1
  const required = requiredColumns(layout).length
  const mustHave = requiredFields(kind).map((name) => placeOf('content', name))
  const values: (PlainCell | undefined)[] = fields.map(() => undefined)
  const daysAreInOrder = compileDaysCheck(kind, placeOf, today, values)
  const severity = placeOf('record', 'severity')
  const adverseField = kind.adverseWhen?.field
  /** What says whether it is adverse, as a text. */
  const decisive = (): Record<string, string> => {
    const value = adverseField === undefined ? undefined : values[placeOf('content', adverseField)]
    return value?.isText ? { [adverseField!]: value.toString() } : {}
  }
  const [name, code] = [placeOf('subject', 'name'), placeOf('subject', 'code')]
  const [decidedOn, servedOn] = [placeOf('record', 'decidedOn'), placeOf('record', 'servedOn')]
  const publish = placeOf('record', 'publish')
  const attests = { publish: layout.attests?.publish === true, servedOn: layout.attests?.servedOn !== undefined }
  const published = new PlainCell(Written.json('true'), { slot: publish, value: true, meets: false, found: noFindings })

  const plainColumns = columns.map((column) => compilePlainColumn(law, layout, kind, fields, column, openCell))
  const objectOf = (members: readonly { readonly name: string; readonly slot: number }[]) =>
    new WrittenObject(
      members.map((member) => ({ name: member.name, place: member.slot })),
      values,
    )
  const ofContent = fields.filter(({ part }) => part === 'content')
  const row = {
    is: 'plain' as const,
    row: 0,
    columns,
    bytes: Buffer.alloc(0) as Buffer,
    bounds: new Int32Array(0) as Int32Array,
    cut: 0,
    lacksClass: false as boolean,
    corrections: noFindings as readonly Finding[],
    values,
    places,
    attested: objectOf(attestedMembers.map((member) => ({ name: member, slot: placeOf('record', member) }))),
    content: objectOf(ofContent.filter(({ closed }) => !closed)),
    closed: objectOf(ofContent.filter(({ closed }) => closed)),
  } satisfies PlainRow
  let view = viewOf(row.bytes)

  const isInOrder = (): boolean => {
    for (let nth = 0; nth < mustHave.length; nth++) if (!values[mustHave[nth]!]) return false
    return (values[name] !== undefined || values[code] !== undefined) && daysAreInOrder()
  }
  const attest = () => {
    if (attests.publish && !values[publish]) values[publish] = published
    if (attests.servedOn && !values[servedOn]) values[servedOn] = values[decidedOn]
  }

  return {
    width: columns.length,
    row,
    read: (number, bytes, bounds) => {
      if (bytes !== row.bytes) {
        row.bytes = bytes
        view = viewOf(bytes)
      }
      for (let place = 0; place < values.length; place++) values[place] = undefined
      row.row = number
      row.bounds = bounds
      row.cut = 0
      row.corrections = noFindings
      let filled = 0
      for (let place = 0; place < plainColumns.length; place++) {
        const from = bounds[2 * place]!
        const to = bounds[2 * place + 1]!
        if (from === to) continue
        const column = plainColumns[place]!
        if (column.isPersons) {
          row.cut++
          bounds[2 * place + 1] = from
          continue
        }
        const cell = cellAt(column, bytes, view, from, to)
        if (!cell) return false
        const { slot, found } = cell
        if (cell.meets) filled++
        if (found.length > 0) row.corrections = row.corrections.length === 0 ? found : [...row.corrections, ...found]
        if (slot < 0) continue
        if (values[slot]) return false
        values[slot] = cell
      }
      if (filled < required || !isInOrder()) return false
      attest()
      row.lacksClass = !values[severity] && lacksClass(kind, decisive())
      return true
    },
  }
}
