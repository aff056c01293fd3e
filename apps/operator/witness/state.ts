import { createHash } from 'node:crypto'
import { mkdir, open, readdir, readFile, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { fromBase64, type Hash, isSize, toBase64 } from '@probity/proof'

/** The last checkpoint a witness cosigned of a log: its size and root, and the note with the log's signatures and ours. */
export type Cosigned = { readonly origin: string; readonly size: number; readonly root: Hash; readonly note: string }

/** What a witness remembers: a file for each log, and what it met that contradicts it. */
export type WitnessState = {
  find(origin: string): Promise<Cosigned | undefined>
  /** On the disk when it returns: a cosignature may only be given for what is remembered. */
  keep(cosigned: Cosigned): Promise<void>
  list(): Promise<Cosigned[]>
  /** Keeps a note of the log that could not be shown to grow from the one cosigned last: it may prove a fork. */
  keepUnproved(origin: string, seen: string | undefined, submitted: string): Promise<string>
}

export const openWitnessState = async (folder: string): Promise<WitnessState> => {
  const [logs, unproved] = [join(folder, 'logs'), join(folder, 'unproved')]
  await mkdir(logs, { recursive: true, mode: 0o700 })
  await mkdir(unproved, { recursive: true, mode: 0o700 })
  const fileOf = (origin: string) => join(logs, `${nameOf(origin)}.json`)
  return {
    find: async (origin) => {
      try {
        return readCosigned(await readFile(fileOf(origin), 'utf8'))
      } catch (fault) {
        if ((fault as NodeJS.ErrnoException).code === 'ENOENT') return undefined
        throw fault
      }
    },
    keep: (cosigned) => writeWhole(logs, fileOf(cosigned.origin), writeCosigned(cosigned)),
    list: async () => {
      const files = (await readdir(logs)).filter((file) => file.endsWith('.json')).sort()
      return Promise.all(files.map(async (file) => readCosigned(await readFile(join(logs, file), 'utf8'))))
    },
    keepUnproved: async (origin, seen, submitted) => {
      const file = join(unproved, `${nameOf(origin)}-${nameOf(submitted)}.json`)
      await writeWhole(unproved, file, JSON.stringify({ origin, seen, submitted }, null, 2))
      return file
    },
  }
}

const nameOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 32)

const writeCosigned = ({ root, ...rest }: Cosigned): string => JSON.stringify({ ...rest, root: toBase64(root) })

/** A state that cannot be read is a fault: to go on without it would be to forget what was cosigned. */
const readCosigned = (text: string): Cosigned => {
  const { origin, size, root, note } = JSON.parse(text) as Record<keyof Cosigned, unknown>
  const bytes = typeof root === 'string' ? fromBase64(root) : undefined
  if (typeof origin !== 'string' || typeof note !== 'string' || !isSize(size as number) || !bytes)
    throw new Error('the state of the witness cannot be read')
  return { origin, note, size: size as number, root: bytes }
}

/** Whole or not at all, and there after a power cut: the file is on the disk before its name is, and the name before we go on. */
const writeWhole = async (folder: string, file: string, text: string): Promise<void> => {
  const written = `${file}.new`
  const handle = await open(written, 'w', 0o600)
  try {
    await handle.writeFile(text)
    await handle.sync()
  } finally {
    await handle.close()
  }
  await rename(written, file)
  const names = await open(folder, 'r')
  await names.sync().finally(() => names.close())
}
