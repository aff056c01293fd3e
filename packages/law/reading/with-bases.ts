import { access } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { accept, type Result, refuse } from '@probity/base'
import { type PackReading, readPack } from './read-pack.ts'

/** Reads packs and their bases, each base before those that build on it. */
export const readWithBases = async (
  folders: readonly string[],
): Promise<Result<readonly PackReading[], 'law/pack-not-found'>> => {
  const readings = new Map<string, PackReading>()
  const visit = async (folder: string): Promise<string | undefined> => {
    const name = basename(folder)
    if (readings.has(name)) return undefined
    if (!(await exists(join(folder, 'pack.yaml')))) return folder
    const reading = await readPack(folder)
    for (const base of reading.pack?.extends ?? []) {
      const given = folders.find((other) => basename(other) === base)
      const missing = await visit(given ?? join(dirname(folder), base))
      if (missing) return missing
    }
    readings.set(name, reading)
    return undefined
  }
  for (const folder of folders) {
    const missing = await visit(folder)
    if (missing) return refuse('law/pack-not-found', { folder: missing })
  }
  return accept([...readings.values()])
}

const exists = (path: string) =>
  access(path).then(
    () => true,
    () => false,
  )
