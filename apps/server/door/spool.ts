import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { type FileHandle, open, unlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Bytes held in memory before a file is used. */
const mostInMemory = 1024 * 1024
const blockBytes = 256 * 1024

/** Bytes that were put aside until it is known whether they may be read. */
export type Spool = { readonly bytes: AsyncIterable<Uint8Array>; close(): Promise<void> }

/**
 * Puts bytes aside in constant memory. What does not fit into memory goes to a file without a name, under a key that only
 * this process has: nothing readable ever touches the disk, since nobody has looked for persons' numbers in it yet (R1).
 */
export const spool = async (source: AsyncIterable<Uint8Array>): Promise<Spool> => {
  const head: Uint8Array[] = []
  let held = 0
  let file: FileHandle | undefined
  const [key, nonce] = [randomBytes(32), randomBytes(16)]
  const cipher = createCipheriv('aes-256-ctr', key, nonce)
  try {
    for await (const part of source) {
      if (!file && held + part.length <= mostInMemory) {
        head.push(part)
        held += part.length
        continue
      }
      file ??= await openNameless()
      await file.write(cipher.update(part))
    }
  } catch (fault) {
    await file?.close()
    throw fault
  }
  const bytes = async function* () {
    yield* head
    if (!file) return
    const decipher = createDecipheriv('aes-256-ctr', key, nonce)
    for (let at = 0; ; ) {
      const { bytesRead, buffer } = await file.read(Buffer.alloc(blockBytes), 0, blockBytes, at)
      if (bytesRead === 0) return
      at += bytesRead
      yield decipher.update(buffer.subarray(0, bytesRead))
    }
  }
  return { bytes: bytes(), close: async () => file?.close() }
}

/** Its name is gone before anything is written; the space is freed when it is closed, or when the process ends. */
const openNameless = async (): Promise<FileHandle> => {
  const name = join(tmpdir(), `probity-${randomBytes(16).toString('hex')}`)
  const file = await open(name, 'wx+', 0o600)
  await unlink(name)
  return file
}
