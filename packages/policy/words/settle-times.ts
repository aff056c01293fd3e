/** 1 January 1980, the first moment a ZIP can say: the date bits of a file's MS-DOS time. */
const noDay = 0x21
const endMark = 0x06054b50
const fileMark = 0x02014b50

/**
 * Puts one time on every file of a ZIP archive, so that the same document is the same bytes whenever it is written (APPNOTE 6.3.10,
 * 4.3.7 and 4.3.12). Changes `archive` in place.
 */
export const settleTimes = (archive: Uint8Array): Uint8Array => {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength)
  let end = archive.byteLength - 22
  while (end >= 0 && view.getUint32(end, true) !== endMark) end--
  if (end < 0) throw new TypeError('not a ZIP archive')
  let at = view.getUint32(end + 16, true)
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    if (view.getUint32(at, true) !== fileMark) throw new TypeError('a ZIP archive with a broken directory')
    const local = view.getUint32(at + 42, true)
    for (const place of [at + 12, local + 10]) {
      view.setUint16(place, 0, true)
      view.setUint16(place + 2, noDay, true)
    }
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return archive
}
