import { basename } from 'node:path'
import { accept, type Result, refuse } from '@probity/base'
import { lawOf } from './law.ts'
import { checkReading } from './legality/check-pack.ts'
import type { LegalityFinding } from './legality/finding.ts'
import type { Rule } from './legality/rule.ts'
import type { Law, LawPack } from './pack.ts'
import { readWithBases } from './reading/with-bases.ts'

export type LoadRefusal = 'law/pack-not-found' | 'law/pack-has-findings' | 'law/packs-disagree'

/**
 * Loads the packs a node was given, with those they build on (looked for beside them), bases first. A pack with a finding is
 * not loaded: `details.findings` holds them, each with its pack. `rules` are further rules of the check.
 * Refuses: law/pack-not-found, law/packs-disagree (two different things under one id), law/pack-has-findings.
 */
export const loadLaw = async (
  folders: readonly string[],
  rules: readonly Rule[] = [],
): Promise<Result<Law, LoadRefusal>> => {
  const found = await readWithBases(folders)
  if (!found.ok) return found
  const packs: LawPack[] = []
  const findings: (LegalityFinding & { pack: string })[] = []
  for (const reading of found.value) {
    for (const finding of checkReading(reading, packs, rules))
      findings.push({ ...finding, pack: basename(reading.folder) })
    if (reading.pack) packs.push(reading.pack)
  }
  if (findings.length > 0) return refuse('law/pack-has-findings', { findings })
  const clash = firstClash(packs)
  if (clash) return refuse('law/packs-disagree', clash)
  return accept(lawOf(packs))
}

const named = [
  'instruments',
  'categories',
  'functions',
  'layouts',
  'remedies',
  'erasures',
  'purposes',
  'receivers',
  'procedures',
  'lists',
  'measures',
  'checks',
  'commitments',
  'repairs',
  'withdrawals',
  'disputes',
] as const

/** Packs name different things differently: the first id that two of them both define. */
const firstClash = (packs: readonly LawPack[]) => {
  for (const part of named) {
    const owner = new Map<string, string>()
    for (const pack of packs) {
      for (const { id } of pack[part]) {
        const other = owner.get(id)
        if (other) return { part, id, packs: [other, pack.id] }
        owner.set(id, pack.id)
      }
    }
  }
  const kinds = new Map<string, string>()
  for (const pack of packs) {
    for (const { id } of pack.kinds) {
      const other = kinds.get(id)
      if (other && other !== pack.id) return { part: 'kinds', id, packs: [other, pack.id] }
      kinds.set(id, pack.id)
    }
  }
  return undefined
}
