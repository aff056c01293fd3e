import type { FileFormat, FileRefusal } from './decoded.ts'

export type FormatReading = { readonly format: FileFormat } | { readonly refusal: FileRefusal }

const magics: readonly (readonly [readonly number[], FileFormat | FileRefusal['code']])[] = [
  [[0x50, 0x4b, 0x03, 0x04], 'xlsx'],
  [[0x50, 0x4b, 0x05, 0x06], 'file/broken-spreadsheet'],
  // Compound files: Excel before 2007, and any spreadsheet with a password.
  [[0xd0, 0xcf, 0x11, 0xe0], 'file/old-spreadsheet'],
  [[0x25, 0x50, 0x44, 0x46], 'file/not-a-table'], // PDF
  [[0x1f, 0x8b], 'file/not-a-table'], // gzip
  [[0x37, 0x7a, 0xbc, 0xaf], 'file/not-a-table'], // 7z
  [[0x52, 0x61, 0x72, 0x21], 'file/not-a-table'], // RAR
  [[0x89, 0x50, 0x4e, 0x47], 'file/not-a-table'], // PNG
]

/**
 * What a file is, from its first bytes; its name only decides between forms of text. `stated` is what the sender said: a
 * file that is something else is refused rather than read as what it is not.
 */
export const findFormat = (window: Uint8Array, stated?: FileFormat, fileName = ''): FormatReading => {
  if (window.length === 0) return { refusal: { code: 'file/empty' } }
  const found = findByBytes(window, stated, fileName.toLowerCase())
  if (found === undefined) return { refusal: { code: 'file/not-a-table' } }
  if (found !== 'xlsx' && found !== 'csv' && found !== 'ndjson') return { refusal: { code: found } }
  const mixed = stated !== undefined && (stated === 'xlsx') !== (found === 'xlsx')
  return mixed ? { refusal: { code: 'file/other-format', details: { stated, found } } } : { format: found }
}

const findByBytes = (window: Uint8Array, stated: FileFormat | undefined, fileName: string) => {
  const magic = magics.find(([bytes]) => bytes.every((byte, index) => window[index] === byte))
  if (magic) return magic[1]
  if (isBinary(window)) return undefined
  const opening = firstCharacter(window)
  if (opening === '<') return undefined // HTML that calls itself .xls
  if (stated === 'csv' || stated === 'ndjson') return stated
  if (/\.(ndjson|jsonl)$/.test(fileName) || opening === '{') return 'ndjson'
  return opening === '[' ? 'file/json-array' : 'csv'
}

const firstCharacter = (window: Uint8Array): string => {
  for (const byte of window) {
    if (byte === 0xef || byte === 0xbb || byte === 0xbf || byte === 0xff || byte === 0xfe || byte === 0) continue
    if (byte > 0x20) return String.fromCharCode(byte)
  }
  return ''
}

/** One byte in this many may be a control; text in UTF-16 says so by its mark. */
const controlsAtMost = 20

const isBinary = (window: Uint8Array): boolean => {
  if ((window[0] === 0xff && window[1] === 0xfe) || (window[0] === 0xfe && window[1] === 0xff)) return false
  let controls = 0
  for (const byte of window) if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d) controls++
  return controls > 16 && controls * controlsAtMost > window.length
}
