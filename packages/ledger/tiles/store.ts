import { mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { tilePath, tileWidth } from '@probity/proof'

/** Where static files of the log lie, by their paths below `/log`. */
export type LogFiles = {
  read(path: string): Promise<Uint8Array | undefined>
  /** Writes a file whole or not at all: a reader never meets half of one. */
  write(path: string, bytes: Uint8Array): Promise<void>
  /** Removes the partial tiles that a full one replaces. */
  removePartial(level: number | 'entries', index: number): Promise<void>
}

/** A folder that a plain web server can serve as `/log`, with the paths of C2SP tlog-tiles. */
export const logFolder = (folder: string): LogFiles => {
  const made = new Set<string>()
  return {
    read: (path) =>
      readFile(join(folder, path)).catch((fault: NodeJS.ErrnoException) => {
        if (fault.code === 'ENOENT' || fault.code === 'ENOTDIR') return undefined
        throw fault
      }),
    write: async (path, bytes) => {
      const file = join(folder, path)
      if (!made.has(dirname(file))) await mkdir(dirname(file), { recursive: true })
      made.add(dirname(file))
      // Two processes of a node may write the same tile at once: each to a file of its own, the same bytes under the name.
      const written = `${file}.${process.pid}.new`
      const handle = await open(written, 'w')
      await handle.writeFile(bytes).finally(() => handle.close())
      await rename(written, file)
    },
    removePartial: async (level, index) => {
      const parts = dirname(tilePath(level, index, tileWidth - 1))
      made.delete(join(folder, parts))
      await rm(join(folder, parts), { recursive: true, force: true })
    },
  }
}
