/**
 * Which characters a face can show: the code points of its `cmap` (OpenType, formats 4 and 12). Typst sets what a face lacks as
 * an empty box and says nothing; we say which character it was.
 */
export const readCoverage = (face: Buffer): Set<number> => {
  const tables = face.readUInt16BE(4)
  for (let at = 12; at < 12 + tables * 16; at += 16)
    if (face.toString('latin1', at, at + 4) === 'cmap') return readMap(face.subarray(face.readUInt32BE(at + 8)))
  throw new Error('a face without a cmap')
}

const readMap = (map: Buffer): Set<number> => {
  const shown = new Set<number>()
  for (let at = 4; at < 4 + map.readUInt16BE(2) * 8; at += 8) {
    const table = map.subarray(map.readUInt32BE(at + 4))
    const format = table.readUInt16BE(0)
    if (format === 12)
      for (let group = 16; group < 16 + table.readUInt32BE(12) * 12; group += 12)
        addAll(shown, table.readUInt32BE(group), table.readUInt32BE(group + 4))
    if (format === 4) {
      const segments = table.readUInt16BE(6) / 2
      for (let one = 0; one < segments; one++)
        addAll(shown, table.readUInt16BE(16 + segments * 2 + one * 2), table.readUInt16BE(14 + one * 2))
    }
  }
  return shown
}

const addAll = (shown: Set<number>, from: number, to: number): void => {
  for (let code = from; code <= to && code < 0xfffe; code++) shown.add(code)
  for (let code = Math.max(from, 0x10000); code <= to; code++) shown.add(code)
}

/** A character no face has is set as a missing type (〓) with its code point beside it, as the Chinese press does. */
export const withMissingNamed = (text: string, shown: ReadonlySet<number>): string =>
  [...text]
    .map((character) => {
      const code = character.codePointAt(0) as number
      return code < 32 || shown.has(code) ? character : `〓(U+${code.toString(16).toUpperCase().padStart(4, '0')})`
    })
    .join('')
