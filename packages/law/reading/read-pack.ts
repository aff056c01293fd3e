import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { canonicalJson, type Json } from '@probity/base'
import { type LegalityFinding, legalityFinding } from '../legality/finding.ts'
import type { LawPack } from '../pack.ts'
import { findPart, type Part, parts } from '../schema/parts.ts'
import { Places } from './places.ts'
import { schemaFindings } from './schema-findings.ts'
import { readYamlFile } from './yaml-file.ts'

/** A pack as far as it could be read; what could not be is left out of `pack` and stands among the findings. */
export type PackReading = {
  readonly folder: string
  /** Absent if there is no readable `pack.yaml`. */
  readonly pack?: LawPack
  readonly places: Places
  readonly findings: readonly LegalityFinding[]
}

/** Reads a pack's folder. A file that is broken, unknown or against its schema is a finding with its line, never a crash. */
export const readPack = async (folder: string): Promise<PackReading> => {
  const { single, many, places, findings } = readPackTexts(await readPackFiles(folder))
  const { head, ...rest } = single
  if (!head) {
    if (!findings.some((finding) => finding.file === 'pack.yaml')) {
      findings.push(legalityFinding('pack/no-head', { file: 'pack.yaml', line: 1 }))
    }
    return { folder, places, findings }
  }
  const content = { regions: {}, ...rest, ...head, ...many } as Json
  const digest = createHash('sha256').update(canonicalJson(content)).digest('hex')
  return { folder, pack: { ...(content as unknown as Omit<LawPack, 'digest'>), digest }, places, findings }
}

/** A file of a pack, and which part it is. */
export type PackText = { readonly file: string; readonly text: string; readonly part: Part | undefined }

/** What the files say: the parts there is one of, and those there are many of. */
export const readPackTexts = (texts: readonly PackText[]) => {
  const places = new Places()
  const findings: LegalityFinding[] = []
  const single: Record<string, unknown> = {}
  const many: Record<string, object[]> = {}
  for (const part of parts) if (part.holds !== 'part') many[part.into] = []

  for (const { file, text, part } of texts) {
    if (!part) {
      findings.push(legalityFinding('pack/unknown-file', { file, line: 1 }))
      continue
    }
    const read = readYamlFile(file, text, places)
    findings.push(...read.findings)
    if (read.findings.length > 0) continue
    if (typeof read.value !== 'object' || read.value === null) {
      findings.push(legalityFinding('pack/schema', { file, line: 1 }, { path: '', problem: 'empty' }))
      continue
    }
    const checked = part.schema.safeParse(read.value)
    const broken = checked.success ? [] : schemaFindings(read.value, checked.error.issues, places)
    findings.push(...broken)
    if (part.holds === 'list') {
      // An item that is against the schema is left out, its neighbours are still checked.
      const bad = new Set(checked.success ? [] : checked.error.issues.map((issue) => issue.path[0]))
      if (Array.isArray(read.value)) many[part.into]?.push(...read.value.filter((_, index) => !bad.has(index)))
    } else if (checked.success) {
      if (part.holds === 'member') many[part.into]?.push(read.value)
      else single[part.into] = read.value
    }
  }
  return { single, many, places, findings }
}

/** The YAML files of a pack in the order of their paths, with the part each is. */
export const readPackFiles = async (folder: string): Promise<readonly PackText[]> => {
  const files = await listYamlFiles(folder)
  return Promise.all(
    files.map(async (file) => ({ file, text: await readFile(join(folder, file), 'utf8'), part: findPart(file) })),
  )
}

const listYamlFiles = async (folder: string): Promise<readonly string[]> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(noFolder)
  return entries
    .filter((entry) => entry.isFile() && /\.ya?ml$/.test(entry.name))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort()
}

/** Where there is no folder there are no files, and the pack has no head. */
const noFolder = (fault: NodeJS.ErrnoException): never[] => {
  if (fault.code === 'ENOENT' || fault.code === 'ENOTDIR') return []
  throw fault
}
