import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { accept, type Result, refuse } from '@probity/base'
import { listMigrations } from '@probity/database'
import type { SealKey } from '../keys.ts'
import { Manifest, manifestName, type Part, sealName } from './manifest.ts'
import { readTar } from './tar.ts'

export type ArchiveRefusal =
  | 'backup/not-an-archive'
  | 'backup/cut-off'
  | 'backup/altered'
  | 'backup/other-secret'
  | 'database/newer-schema'
  | 'database/changed-migration'

/** No part and no manifest of ours comes near it. */
export const mostMemberBytes = 1024 ** 3

/**
 * Reads a whole archive and says what is in it, before a line of it is used: every part is there with its digest, the seal is
 * that of this secret, and the schema is one that this program knows.
 * Refuses: backup/not-an-archive, backup/cut-off, backup/altered (with the part), backup/other-secret, database/newer-schema,
 * database/changed-migration.
 */
export const verifyArchive = async (file: string, key: SealKey): Promise<Result<Manifest, ArchiveRefusal>> => {
  const found = new Map<string, { bytes: number; sha256: string }>()
  let text: string | undefined
  let seal: string | undefined
  for await (const { name, content } of readTar(createReadStream(file), mostMemberBytes)) {
    if (name === manifestName) text = content.toString('utf8')
    else if (name === sealName) seal = content.toString('latin1')
    else if (!/^\d{8}-\w+\.copy\.gz$/.test(name)) return refuse('backup/not-an-archive', { file })
    else found.set(name, { bytes: content.length, sha256: createHash('sha256').update(content).digest('hex') })
  }
  if (found.size === 0 && text === undefined) return refuse('backup/not-an-archive', { file })
  if (text === undefined || seal === undefined) return refuse('backup/cut-off', { file })
  const manifest = readManifest(text)
  if (!manifest) return refuse('backup/not-an-archive', { file })
  const broken = brokenPart(manifest, found)
  if (broken !== undefined) return refuse('backup/altered', { file, part: broken })
  if (key.seal(text) !== seal) return refuse('backup/other-secret', { file })
  const known = fitsSchema(manifest)
  return known.ok ? accept(manifest) : known
}

const readManifest = (text: string): Manifest | undefined => {
  try {
    return Manifest.safeParse(JSON.parse(text)).data
  } catch {
    return undefined
  }
}

/** The first part that is missing, changed, or not in the manifest. */
const brokenPart = (
  { parts }: Manifest,
  found: ReadonlyMap<string, Pick<Part, 'bytes' | 'sha256'>>,
): string | undefined => {
  const wrong = parts.find(({ name, bytes, sha256 }) => {
    const one = found.get(name)
    return !one || one.bytes !== bytes || one.sha256 !== sha256
  })
  const named = new Set(parts.map(({ name }) => name))
  return wrong?.name ?? [...found.keys()].find((name) => !named.has(name))
}

const fitsSchema = ({ schema }: Manifest): Result<number, ArchiveRefusal> => {
  const known = listMigrations()
  const changed = schema.find(
    ({ name, digest }, at) => known[at] && (known[at].name !== name || known[at].digest !== digest),
  )
  if (changed) return refuse('database/changed-migration', { name: changed.name })
  if (schema.length > known.length)
    return refuse('database/newer-schema', { schema: schema.at(-1)?.name, code: known.at(-1)?.name })
  return accept(schema.length)
}
