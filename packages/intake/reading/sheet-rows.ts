import { longestRow, mostColumns } from './decoded.ts'
import { parseXml, unescapeText } from './sheet-xml.ts'
import { spreadsheetDay, spreadsheetNumber } from './spreadsheet-number.ts'
import type { TableLine } from './table.ts'
import type { Workbook } from './workbook.ts'
import { BrokenArchive, unpackEntry } from './zip.ts'

export class TooManyColumns extends Error {}

/** The rows of the first visible sheet, in its order. Formulas come as their results (ECMA-376-1, 18.3.1.4). */
export async function* readSheetRows(archive: Buffer, workbook: Workbook): AsyncGenerator<TableLine> {
  let ready: TableLine[] = []
  let row = 0
  let cells: string[] = []
  let characters = 0
  let lost: { code: string; place: number }[] = []
  let column = 0
  let type = 'n'
  let style = 0
  let text = ''
  let inValue = false
  let inReading = false

  const put = (value: string) => {
    if (value === '') return
    while (cells.length < column) cells.push('')
    cells[column] = value
    characters += value.length
  }
  const putNumber = () => {
    const day = workbook.datedStyles[style] ? spreadsheetDay(Number(text), workbook.from1904) : undefined
    if (day) return put(day)
    const number = spreadsheetNumber(text)
    if (number.rounded) lost.push({ code: 'cell/number-rounded', place: column })
    put(number.text)
  }
  const putCell = () => {
    if (type === 's') put(workbook.strings[Number(text)] ?? '')
    else if (type === 'b') put(text === '1' ? 'true' : 'false')
    else if (type === 'e') lost.push({ code: 'cell/spreadsheet-error', place: column })
    else if (type === 'n') putNumber()
    else put(unescapeText(text))
  }

  const handlers = {
    open: (name: string, attributes: Readonly<Record<string, string>>) => {
      if (name === 'row') {
        row = following(row, attributes.r === undefined ? row + 1 : Number(attributes.r), mostRows)
        cells = []
        characters = 0
        lost = []
        column = -1
      } else if (name === 'c') {
        column = following(column, attributes.r ? columnOf(attributes.r) : column + 1)
        if (column >= mostColumns) throw new TooManyColumns()
        type = attributes.t ?? 'n'
        style = Number(attributes.s ?? 0)
        text = ''
      } else if (name === 'rPh') inReading = true
      else if (name === 'v' || name === 't') inValue = !inReading
    },
    text: (more: string) => {
      if (inValue) text += more
    },
    close: (name: string) => {
      if (name === 'v' || name === 't') inValue = false
      else if (name === 'rPh') inReading = false
      else if (name === 'c' && text !== '') putCell()
      else if (name === 'row')
        ready.push(characters > longestRow ? { row, cells: [], fault: 'row/too-long' } : { row, cells, lost })
    },
  }
  for await (const _ of parseXml(unpackEntry(archive, workbook.sheet), handlers)) {
    yield* ready
    ready = []
  }
}

/** Rows of a sheet at most (Excel's own limit). */
const mostRows = 1_048_576

/** Rows and cells stand once each, in ascending order; where they do not, nobody can say which is meant (18.3.1.73). */
const following = (before: number, stated: number, most = Number.MAX_SAFE_INTEGER): number => {
  if (!Number.isInteger(stated) || stated <= before || stated > most) throw new BrokenArchive('order')
  return stated
}

/** Column of a cell reference, from 0: `A1` is 0, `AB7` is 27. */
const columnOf = (reference: string): number => {
  let column = 0
  for (let index = 0; index < 4; index++) {
    const unit = reference.charCodeAt(index)
    if (!(unit >= 65 && unit <= 90)) break
    column = column * 26 + unit - 64
  }
  return column - 1
}
