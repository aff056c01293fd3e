import { createInflateRaw } from 'node:zlib'

/** One file inside an archive; sizes in bytes, as the directory states them. */
export type ZipEntry = {
  readonly method: number
  readonly packed: number
  readonly unpacked: number
  /** Where its local header begins. */
  readonly at: number
}

export class BrokenArchive extends Error {}

const endOfDirectory = 0x06054b50
const directoryEntry = 0x02014b50
const localHeader = 0x04034b50

/** The directory of a ZIP archive (APPNOTE 6.3, 4.3.12), by name. Throws `BrokenArchive`. */
export const readZipDirectory = (archive: Buffer): Map<string, ZipEntry> => {
  const entries = new Map<string, ZipEntry>()
  const end = findEnd(archive)
  let at = archive.readUInt32LE(end + 16)
  for (let left = archive.readUInt16LE(end + 10); left > 0; left--) {
    if (at + 46 > archive.length || archive.readUInt32LE(at) !== directoryEntry) throw new BrokenArchive('directory')
    const encrypted = archive.readUInt16LE(at + 8) & 1
    const nameLength = archive.readUInt16LE(at + 28)
    const name = archive.toString('utf8', at + 46, at + 46 + nameLength)
    if (encrypted) throw new BrokenArchive('encrypted')
    entries.set(name.replace(/^\//, ''), {
      method: archive.readUInt16LE(at + 10),
      packed: archive.readUInt32LE(at + 20),
      unpacked: archive.readUInt32LE(at + 24),
      at: archive.readUInt32LE(at + 42),
    })
    at += 46 + nameLength + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32)
  }
  return entries
}

/** The end record stands last, before a comment of at most 65,535 bytes. */
const findEnd = (archive: Buffer): number => {
  for (let at = archive.length - 22; at >= Math.max(0, archive.length - 65_557); at--) {
    if (archive.readUInt32LE(at) === endOfDirectory) return at
  }
  throw new BrokenArchive('no directory')
}

/**
 * The content of an entry as it unpacks, never more than the directory states: a bomb that lies is stopped there. The
 * caller looks at `unpacked` first. Throws `BrokenArchive`.
 */
export async function* unpackEntry(archive: Buffer, entry: ZipEntry): AsyncGenerator<Uint8Array> {
  const { at, packed, method } = entry
  if (at + 30 > archive.length || archive.readUInt32LE(at) !== localHeader) throw new BrokenArchive('entry')
  const start = at + 30 + archive.readUInt16LE(at + 26) + archive.readUInt16LE(at + 28)
  if (start + packed > archive.length || (method !== 0 && method !== 8)) throw new BrokenArchive('entry')
  const bytes = archive.subarray(start, start + packed)
  if (method === 0) {
    yield bytes
    return
  }
  const inflate = createInflateRaw({ chunkSize: 65_536 })
  inflate.end(bytes)
  let length = 0
  try {
    for await (const block of inflate as AsyncIterable<Buffer>) {
      length += block.length
      if (length > entry.unpacked) throw new BrokenArchive('larger than stated')
      yield block
    }
  } catch (error) {
    throw error instanceof BrokenArchive ? error : new BrokenArchive('packed content')
  } finally {
    inflate.destroy()
  }
}
