import { createHash } from 'node:crypto'
import { ByteWriter, type Day, findUsableCode, subjectKindOf } from '@probity/base'
import { FieldWriter } from '@probity/database'
import { type RecordKind, severities, subjectKinds } from '@probity/law'
import { prepareVersion } from '@probity/records'
import type { Candidate, Finding, ReadRow } from '../candidate.ts'
import { TableRow, textsOf } from '../reading/table-row.ts'
import { identityOf, lacksClass, statedVersion } from '../rows/version.ts'
import type { ChunkGatherer } from '../submission/chunks.ts'
import type { RowRead } from '../submission/open-reading.ts'
import { at, bufferOf, dayAsNumber, flags, numbersOfRow, type Sheet, type StatedDecider } from './sheet.ts'

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

/** Bytes in which earlier sheets stood and later ones may stand again. */
export type SpareBytes = {
  readonly ofVersions: Buffer[]
  readonly ofTexts: Buffer[]
  readonly give: (sheet: Pick<Sheet, 'bytes' | 'texts'>) => void
}

export const spareBytes = (): SpareBytes => {
  const ofVersions: Buffer[] = []
  const ofTexts: Buffer[] = []
  const give = ({ bytes, texts }: Pick<Sheet, 'bytes' | 'texts'>) => {
    ofVersions.push(bufferOf(bytes))
    ofTexts.push(bufferOf(texts))
  }
  return { ofVersions, ofTexts, give }
}

/** Gathers rows into sheets. `spare` brings back what earlier sheets stood in, so that memory stays the same. */
export const gatherSheets = (setting: SheetSetting, spare: SpareBytes): ChunkGatherer<Sheet> => {
  let sheet = openSheet(setting, spare)
  return {
    add: (row) => sheet.add(row),
    take: () => {
      const taken = sheet.close()
      sheet = openSheet(setting, spare)
      return taken
    },
  }
}

const usualBytes = 1 << 20

const openSheet = (setting: SheetSetting, spare: SpareBytes) => {
  const { kind } = setting
  const bytes = new FieldWriter(0)
  const texts = new ByteWriter(0)
  let numbers = new Int32Array(0)
  let columns: readonly string[] = []
  const deciders = openDeciders()
  const corrections = new Map<number, readonly Finding[]>()
  const others = new Map<number, ReadRow>()
  let count = 0
  let cut = 0

  const begin = () => {
    bytes.bytes = spare.ofVersions.pop() ?? Buffer.allocUnsafeSlow(8 * usualBytes)
    texts.bytes = spare.ofTexts.pop() ?? Buffer.allocUnsafeSlow(usualBytes)
    numbers = new Int32Array(1_024 * numbersOfRow)
  }
  const prepare = (place: number, row: ReadRow & { outcome: 'understood' }): number => {
    const { candidate } = row
    const version = statedVersion(kind, setting.authorityId, candidate, setting.today)
    const written = prepareVersion(bytes, version, {
      submissionId: setting.submissionId,
      submissionRow: candidate.row,
    })
    numbers[place + at.openFrom] = written.open.from
    numbers[place + at.openTo] = written.open.to
    numbers[place + at.closedFrom] = written.closed.from
    numbers[place + at.closedTo] = written.closed.to
    numbers[place + at.fieldsFrom] = written.fields.from
    numbers[place + at.fieldsTo] = written.fields.to
    const { code, name, registrationNumber, organisationCode } = candidate.subject
    const number = code ?? registrationNumber ?? organisationCode
    const identity = identityOf(kind, candidate)
    bytes.reserve(3 * (identity.length + (number?.length ?? 0) + (name?.length ?? 0)))
    bytes.text(identity)
    numbers[place + at.identityTo] = bytes.at
    if (number !== undefined) bytes.text(number)
    numbers[place + at.numberTo] = bytes.at
    if (name !== undefined) bytes.text(name)
    numbers[place + at.nameTo] = bytes.at
    numbers[place + at.decider] = deciders.placeOf(version)
    numbers[place + at.decidedOn] = dayAsNumber(version.decidedOn)
    numbers[place + at.severity] = version.severity === null ? -1 : severities.indexOf(version.severity)
    numbers[place + at.subjectKind] = kindStated(candidate, setting.hasCodes)
    if (row.corrections.length > 0) corrections.set(count, row.corrections)
    return (
      flags.prepared |
      (version.severity === null && lacksClass(kind, candidate.content) ? flags.lacksClass : 0) |
      (number === undefined ? 0 : flags.hasNumber) |
      (name === undefined ? 0 : flags.hasName) |
      (row.corrections.length > 0 ? flags.corrected : 0)
    )
  }

  return {
    add: ({ read, cut: taken }: RowRead): number => {
      if (count === 0) begin()
      if ((count + 1) * numbersOfRow > numbers.length) {
        const more = new Int32Array(2 * numbers.length)
        more.set(numbers)
        numbers = more
      }
      const { raw } = read
      const place = count * numbersOfRow
      const cells = textsOf(raw)
      const text = cells.join('\u001f')
      texts.reserve(3 * text.length + 20)
      numbers[place + at.row] = raw.row
      numbers[place + at.rawFrom] = texts.at
      texts.ascii(cells.length > 0 ? `${raw.row}\u001f` : `${raw.row}`)
      texts.text(text)
      numbers[place + at.rawTo] = texts.at
      texts.ascii('\u001e')
      if (raw instanceof TableRow && columns.length === 0) columns = raw.columns
      const isTabled =
        setting.prepares && read.outcome === 'understood' && raw instanceof TableRow && raw.columns === columns
      numbers[place + at.flags] = isTabled ? prepare(place, read) : 0
      if (!isTabled) others.set(count, read)
      cut += taken
      count++
      return text.length
    },
    close: (): Sheet => ({
      count,
      bytes: bytes.bytes as Uint8Array<ArrayBuffer>,
      texts: texts.bytes as Uint8Array<ArrayBuffer>,
      numbers,
      columns,
      deciders: deciders.all,
      corrections,
      others,
      digest: createHash('sha256').update(texts.bytes.subarray(0, texts.at)).digest('hex'),
      cut,
      today: setting.today,
    }),
  }
}

/** The kind of body that a row states, or that its code was assigned to; -1 where neither says. */
const kindStated = ({ subject: { kind, code } }: Candidate, hasCodes: boolean): number => {
  if (kind) return subjectKinds.indexOf(kind)
  if (code === undefined) return -1
  // A code was read as one already; elsewhere anything may stand in its place.
  const usable = hasCodes ? { department: code[0]!, category: code[1]! } : findUsableCode(code)
  return usable ? subjectKinds.indexOf(subjectKindOf(usable)) : -1
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
