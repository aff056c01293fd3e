import { dirname, join } from 'node:path'
import type { LawPack } from '../pack.ts'
import { type PackReading, readPack } from '../reading/read-pack.ts'
import { readWithBases } from '../reading/with-bases.ts'
import { type LegalityFinding, legalityFinding } from './finding.ts'
import { checkedOf, type Rule } from './rule.ts'
import { rules } from './rules.ts'

/**
 * The legality check: everything that is against the format or the law in a pack, ordered by file and line; empty if it may
 * be loaded. `others` are the packs it builds on; left out, they are looked for beside it. `rules` are those of storeys above:
 * what policies compute is checked where they are compiled.
 */
export const checkPack = async (
  folder: string,
  { others, rules: more }: { readonly others?: readonly LawPack[]; readonly rules?: readonly Rule[] } = {},
): Promise<readonly LegalityFinding[]> => {
  const reading = await readPack(folder)
  return checkReading(reading, others ?? (await basesOf(reading)), more)
}

const basesOf = async ({ folder, pack }: PackReading): Promise<readonly LawPack[]> => {
  const beside = (pack?.extends ?? []).map((id) => join(dirname(folder), id))
  // A base that is not there is a finding of its own, and the others still count.
  const found = await Promise.all(beside.map((base) => readWithBases([base])))
  const readings = found.flatMap((bases) => (bases.ok ? bases.value : []))
  return readings.flatMap(({ pack: base }) => base ?? [])
}

/** The same for a pack that was read already. */
export const checkReading = (
  reading: PackReading,
  others: readonly LawPack[],
  more: readonly Rule[] = [],
  { ofReadingAlone = false }: { readonly ofReadingAlone?: boolean } = {},
): readonly LegalityFinding[] => {
  const { pack, places } = reading
  if (!pack) return reading.findings
  const checked = checkedOf(pack, others)
  const found = [...rules, ...more].flatMap((rule) =>
    [...rule(checked)].flatMap(({ code, at, key, facts }) =>
      // A draft stands on what was read elsewhere; only of itself there is something to find.
      ofReadingAlone && !places.knows(at) ? [] : [legalityFinding(code, places.of(at, key), facts)],
    ),
  )
  return [...reading.findings, ...found].sort(
    (a, b) => compare(a.file, b.file) || a.line - b.line || compare(a.code, b.code),
  )
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
