import type { Readable } from 'node:stream'

/**
 * As much of the POSIX tar format (IEEE 1003.1, ustar) as an archive of ours has: plain files with short names, in order. Any
 * `tar` lists and unpacks it.
 */
const block = 512

/** A file's header and content, filled up to whole blocks. */
export const tarMember = (name: string, content: Uint8Array): Uint8Array => {
  const header = Buffer.alloc(block)
  const field = (text: string, at: number, length: number) => header.write(text.slice(0, length), at, 'latin1')
  const octal = (value: number, at: number, length: number) =>
    field(`${value.toString(8).padStart(length - 1, '0')}\0`, at, length)
  field(name, 0, 100)
  octal(0o600, 100, 8)
  octal(0, 108, 8)
  octal(0, 116, 8)
  octal(content.length, 124, 12)
  octal(0, 136, 12)
  field('        ', 148, 8)
  field('0', 156, 1)
  field('ustar\u000000', 257, 8)
  const sum = header.reduce((total, byte) => total + byte, 0)
  field(`${sum.toString(8).padStart(6, '0')}\0 `, 148, 8)
  return Buffer.concat([header, content, Buffer.alloc(filling(content.length))])
}

const filling = (length: number): number => (block - (length % block)) % block

/** Two empty blocks. */
export const tarEnd: Uint8Array = Buffer.alloc(2 * block)

export type Member = { readonly name: string; readonly content: Buffer }

/** Members one after the other, each in memory alone; ends without a word where the file ends, which the reader has to notice. */
export async function* readTar(source: Readable, mostBytes: number): AsyncGenerator<Member> {
  const pieces = source[Symbol.asyncIterator]()
  let held: Buffer = Buffer.alloc(0)
  const take = async (length: number): Promise<Buffer | undefined> => {
    const parts: Buffer[] = [held]
    let have = held.length
    while (have < length) {
      const next = await pieces.next()
      if (next.done) return undefined
      parts.push(next.value as Buffer)
      have += (next.value as Buffer).length
    }
    const all = parts.length === 1 ? held : Buffer.concat(parts)
    held = all.subarray(length)
    return all.subarray(0, length)
  }
  for (;;) {
    const header = await take(block)
    if (!header || header[0] === 0) return
    const length = Number.parseInt(header.toString('latin1', 124, 136), 8)
    if (!Number.isSafeInteger(length) || length > mostBytes) return
    const content = await take(length + filling(length))
    if (!content) return
    yield { name: header.toString('latin1', 0, 100).replace(/\0.*$/s, ''), content: content.subarray(0, length) }
  }
}
