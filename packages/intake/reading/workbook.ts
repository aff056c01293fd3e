import { parseXml, unescapeText, type XmlHandlers } from './sheet-xml.ts'
import { BrokenArchive, readZipDirectory, unpackEntry, type ZipEntry } from './zip.ts'

/** What a sheet's cells refer to, and where the first visible sheet is. */
export type Workbook = {
  readonly sheet: ZipEntry
  /** Visible sheets besides. */
  readonly others: number
  readonly strings: readonly string[]
  /** Whether a cell style shows its number as a day. */
  readonly datedStyles: readonly boolean[]
  /** Days count from 1904 (old Macintosh files). */
  readonly from1904: boolean
}

/** Bytes unpacked at most: strings are held in memory, rows pass by. */
export const largestStrings = 64 * 1024 * 1024
export const largestSheet = 512 * 1024 * 1024
const largestPart = 8 * 1024 * 1024

export class TooLargeUnpacked extends Error {}

/** Opens an Office Open XML workbook (ECMA-376). Throws `BrokenArchive` or `TooLargeUnpacked`. */
export const openWorkbook = async (archive: Buffer): Promise<Workbook> => {
  const parts = readZipDirectory(archive)
  const sheets: { id: string; state: string | undefined }[] = []
  let from1904 = false
  await readPart(archive, getPart(parts, 'xl/workbook.xml'), largestPart, {
    open: (name, attributes) => {
      if (name === 'sheet') sheets.push({ id: attributes['r:id'] ?? '', state: attributes.state })
      if (name === 'workbookPr') from1904 = attributes.date1904 === '1' || attributes.date1904 === 'true'
    },
  })
  const targets = new Map<string, string>()
  await readPart(archive, getPart(parts, 'xl/_rels/workbook.xml.rels'), largestPart, {
    open: (name, { Id, Target }) => {
      if (name === 'Relationship' && Id && Target)
        targets.set(Id, Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`)
    },
  })
  const visible = sheets.filter(({ state }) => state === undefined || state === 'visible')
  const sheet = getPart(parts, targets.get(visible[0]?.id ?? '') ?? '')
  if (sheet.unpacked > largestSheet) throw new TooLargeUnpacked()
  return {
    sheet,
    others: visible.length - 1,
    strings: await readStrings(archive, parts.get('xl/sharedStrings.xml')),
    datedStyles: await readDatedStyles(archive, parts.get('xl/styles.xml')),
    from1904,
  }
}

const getPart = (parts: Map<string, ZipEntry>, name: string): ZipEntry => {
  const entry = parts.get(name)
  if (!entry) throw new BrokenArchive(name)
  return entry
}

const nothing = () => {}

const readPart = async (archive: Buffer, entry: ZipEntry, largest: number, handlers: Partial<XmlHandlers>) => {
  if (entry.unpacked > largest) throw new TooLargeUnpacked()
  const all = { open: nothing, text: nothing, close: nothing, ...handlers }
  for await (const _ of parseXml(unpackEntry(archive, entry), all));
}

const readStrings = async (archive: Buffer, entry: ZipEntry | undefined): Promise<string[]> => {
  const strings: string[] = []
  let text = ''
  let inText = false
  let inReading = false
  if (!entry) return strings
  await readPart(archive, entry, largestStrings, {
    open: (name) => {
      if (name === 'si') text = ''
      else if (name === 'rPh') inReading = true
      else if (name === 't') inText = !inReading
    },
    text: (more) => {
      if (inText) text += more
    },
    close: (name) => {
      if (name === 't') inText = false
      else if (name === 'rPh') inReading = false
      else if (name === 'si') strings.push(unescapeText(text))
    },
  })
  return strings
}

/** Built-in formats that show a day (ECMA-376-1, 18.8.30; 27 to 36 and 50 to 58 are those of Chinese Excel). */
const isBuiltInDate = (id: number) =>
  (id >= 14 && id <= 17) ||
  id === 22 ||
  (id >= 27 && id <= 31) ||
  id === 36 ||
  (id >= 50 && id <= 54) ||
  (id >= 57 && id <= 58)

/** A format of its own shows a day if year or day stand in it outside of quotes, brackets and escapes. */
const isDateFormat = (code: string) =>
  !/general|standard/i.test(code) && /[yd年日]/i.test(code.replace(/"[^"]*"|\[[^\]]*\]|\\./g, ''))

const readDatedStyles = async (archive: Buffer, entry: ZipEntry | undefined): Promise<boolean[]> => {
  const dated: boolean[] = []
  const formats = new Map<number, boolean>()
  let inCells = false
  if (!entry) return dated
  await readPart(archive, entry, largestPart, {
    open: (name, attributes) => {
      if (name === 'numFmt') formats.set(Number(attributes.numFmtId), isDateFormat(attributes.formatCode ?? ''))
      else if (name === 'cellXfs') inCells = true
      else if (name === 'xf' && inCells) {
        const id = Number(attributes.numFmtId)
        dated.push(formats.get(id) ?? isBuiltInDate(id))
      }
    },
    close: (name) => {
      if (name === 'cellXfs') inCells = false
    },
  })
  return dated
}
