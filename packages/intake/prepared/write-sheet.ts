import { createHash } from 'node:crypto'
import { ByteWriter, type Day, type Written } from '@probity/base'
import { FieldWriter } from '@probity/database'
import { type RecordKind, severities } from '@probity/law'
import { prepareVersion } from '@probity/records'
import type { Finding, ReadRow } from '../candidate.ts'
import type { PlainRow } from '../plain/plain-row.ts'
import { TableRow, textsOf } from '../reading/table-row.ts'
import type { ChunkGatherer } from '../submission/chunks.ts'
import type { RowRead } from '../submission/open-reading.ts'
import { compilePreparingPlain, writtenText } from './prepare-plain.ts'
import { type Preparable, prepareRow } from './prepare-row.ts'
import { at, bufferOf, flags, numbersOfRow, type Sheet, type StatedDecider } from './sheet.ts'
import type { SpareSheets } from './spare-sheets.ts'

/** All that a version states which its row does not: what its submission is, and when it is read. */
export type SheetSetting = {
  readonly kind: RecordKind
  readonly authorityId: string
  readonly submissionId: string
  readonly today: Day
  /** Whether subjects are named by unified social credit codes. */
  readonly hasCodes: boolean
  /** Whether its rows are prepared; else all of them stand beside the sheet. */
  readonly prepares: boolean
}

/** Gathers rows into sheets. `spare` brings back what earlier sheets stood in, so that memory stays the same. */
export const gatherSheets = (setting: SheetSetting, spare: SpareSheets): ChunkGatherer<RowRead, Sheet> => {
  const preparePlain = preparingPlain(setting)
  let sheet = openSheet(setting, preparePlain, spare)
  return {
    add: (row) => (row.is === 'plain' ? sheet.addPlain(row) : sheet.add(row.read, row.cut)),
    take: () => {
      const taken = sheet.close()
      sheet = openSheet(setting, preparePlain, spare)
      return taken
    },
  }
}

/** There is one plain row for a file. */
const preparingPlain = (setting: SheetSetting) => {
  let prepare: (() => Preparable) | undefined
  return (row: PlainRow): Preparable => {
    prepare ??= compilePreparingPlain(setting, row)
    return prepare()
  }
}

const bytesOfNumbers = 1_024 * numbersOfRow * Int32Array.BYTES_PER_ELEMENT

const numbersIn = ({ buffer, byteOffset, byteLength }: Buffer): Int32Array =>
  new Int32Array(buffer, byteOffset, byteLength / Int32Array.BYTES_PER_ELEMENT).fill(0)

const openSheet = (setting: SheetSetting, preparePlain: (row: PlainRow) => Preparable, spare: SpareSheets) => {
  const bytes = new FieldWriter(0, spare.allocate)
  const texts = new ByteWriter(0, spare.allocate)
  let numbers: Int32Array = new Int32Array(0)
  let columns: readonly string[] = []
  const deciders = openDeciders()
  const corrections = openCorrections()
  const others = new Map<number, ReadRow>()
  const submissionId = writtenText(setting.submissionId)
  let count = 0
  let cut = 0

  const begin = () => {
    const kept = spare.take()
    bytes.bytes = kept ? bufferOf(kept.bytes) : spare.allocate(spare.first.versions)
    texts.bytes = kept ? bufferOf(kept.texts) : spare.allocate(spare.first.texts)
    numbers = kept?.numbers ?? numbersIn(spare.allocate(bytesOfNumbers))
  }
  const prepare = (place: number, submissionRow: number, row: Preparable): void => {
    const { version, number, name, found } = row
    const written = prepareVersion(bytes, version, submissionId, submissionRow)
    numbers[place + at.openFrom] = written.open.from
    numbers[place + at.openTo] = written.open.to
    numbers[place + at.closedFrom] = written.closed.from
    numbers[place + at.closedTo] = written.closed.to
    numbers[place + at.fieldsFrom] = written.fields.from
    numbers[place + at.fieldsTo] = written.fields.to
    row.writeIdentity(bytes)
    numbers[place + at.identityTo] = bytes.at
    put(bytes, number)
    numbers[place + at.numberTo] = bytes.at
    put(bytes, name)
    numbers[place + at.nameTo] = bytes.at
    numbers[place + at.decider] = deciders.placeOf(row.decider)
    numbers[place + at.decidedOn] = row.decidedOn
    numbers[place + at.severity] = version.severity === null ? -1 : severities.indexOf(version.severity)
    numbers[place + at.subjectKind] = row.subjectKind
    numbers[place + at.corrections] = corrections.placeOf(found)
    numbers[place + at.flags] =
      flags.prepared |
      (row.lacksClass ? flags.lacksClass : 0) |
      (number === undefined ? 0 : flags.hasNumber) |
      (name === undefined ? 0 : flags.hasName)
  }
  const makeRoom = (): number => {
    if (count === 0) begin()
    if ((count + 1) * numbersOfRow > numbers.length) {
      const more = numbersIn(spare.allocate(2 * numbers.byteLength))
      more.set(numbers)
      numbers = more
    }
    return count * numbersOfRow
  }

  return {
    addPlain: (plain: PlainRow): number => {
      const place = makeRoom()
      const from = texts.at
      numbers[place + at.row] = plain.row
      numbers[place + at.rawFrom] = from
      writeTexts(texts, plain)
      numbers[place + at.rawTo] = texts.at
      texts.ascii(endOfRow)
      if (columns.length === 0) columns = plain.columns
      prepare(place, plain.row, preparePlain(plain))
      cut += plain.cut
      count++
      return texts.at - from
    },
    add: (read: ReadRow, taken: number): number => {
      const place = makeRoom()
      const { raw } = read
      const cells = textsOf(raw)
      const text = cells.join(endOfCell)
      texts.reserve(3 * text.length + 20)
      numbers[place + at.row] = raw.row
      numbers[place + at.rawFrom] = texts.at
      texts.ascii(cells.length > 0 ? `${raw.row}${endOfCell}` : `${raw.row}`)
      texts.text(text)
      numbers[place + at.rawTo] = texts.at
      texts.ascii(endOfRow)
      if (raw instanceof TableRow && columns.length === 0) columns = raw.columns
      if (setting.prepares && read.outcome === 'understood' && raw instanceof TableRow && raw.columns === columns)
        prepare(place, raw.row, prepareRow(setting, read))
      else {
        numbers[place + at.flags] = 0
        others.set(count, read)
      }
      cut += taken
      count++
      return text.length
    },
    close: (): Sheet => ({
      count,
      bytes: bytes.bytes,
      texts: texts.bytes,
      numbers,
      columns,
      deciders: deciders.all,
      corrections: corrections.all,
      others,
      digest: createHash('sha256').update(texts.bytes.subarray(0, texts.at)).digest('hex'),
      cut,
      today: setting.today,
    }),
  }
}

const [endOfCell, endOfRow] = ['\u001f', '\u001e']

/**
 * The row as it may be kept, from the bytes in which it came. Most cells stand one behind the other, parted by a byte: they are copied
 * together, and then parted as they are here.
 */
const writeTexts = (texts: ByteWriter, { row, bytes, bounds }: PlainRow): void => {
  const last = bounds.length - 1
  texts.reserve(bounds[last]! - bounds[0]! + bounds.length + 20)
  texts.ascii(String(row))
  let first = 0
  for (let place = 0; place < last; place += 2) {
    if (place + 2 < last && bounds[place + 2] === bounds[place + 1]! + 1) continue
    texts.ascii(endOfCell)
    const from = bounds[first]!
    const moved = texts.at - from
    texts.piece(bytes, from, bounds[place + 1]!)
    for (let ended = first + 1; ended < place; ended += 2) texts.bytes[bounds[ended]! + moved] = cellsPart
    first = place + 2
  }
}
const cellsPart = endOfCell.charCodeAt(0)

const put = (bytes: ByteWriter, text: string | Written | undefined): void => {
  if (text === undefined) return
  if (typeof text === 'string') {
    bytes.reserve(3 * text.length)
    bytes.text(text)
  } else {
    bytes.reserve(text.length)
    bytes.piece(text.bytes, text.from, text.to)
  }
}

/** Whoever decided, once each: most files name a few. */
const openDeciders = () => {
  const all: StatedDecider[] = []
  const places = new Map<string | null, Map<string | null, number>>()
  return {
    all,
    placeOf: ({ deciderName, deciderCode }: StatedDecider): number => {
      let byCode = places.get(deciderName)
      if (!byCode) {
        byCode = new Map()
        places.set(deciderName, byCode)
      }
      let place = byCode.get(deciderCode)
      if (place === undefined) {
        place = all.push({ deciderName, deciderCode }) - 1
        byCode.set(deciderCode, place)
      }
      return place
    },
  }
}

/** What was found in rows, once for all rows of which it was found in the same cell. */
const openCorrections = () => {
  const all: (readonly Finding[])[] = []
  const places = new Map<readonly Finding[], number>()
  return {
    all,
    placeOf: (found: readonly Finding[]): number => {
      if (found.length === 0) return 0
      let place = places.get(found)
      if (place === undefined) {
        place = all.push(found)
        places.set(found, place)
      }
      return place
    },
  }
}
