import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readPack } from '../reading/read-pack.ts'
import { checkPack } from './check-pack.ts'
import type { LegalityFinding } from './finding.ts'
import type { Rule } from './rule.ts'

/** For tests. The folder of a pack of this repository. */
export const packFolder = (pack: string): string => fileURLToPath(new URL(`../../../law/${pack}`, import.meta.url))

/** The kinds that other parts of a pack name. */
const kinds = [
  'penalty',
  'registration',
  'licence',
  'inspection-result',
  'serious-dishonesty-list',
  'abnormal-operation',
  'judgment-default',
  'wage-arrears',
  'contract-performance',
  'commitment',
  'commitment-fulfilment',
  'evaluation-result',
]

/**
 * Checks a copy of a pack in which one text of one file was replaced (or, with no `from`, the whole file written). The text
 * must be there exactly as given, so that a test breaks when the pack moves on.
 */
export const checkBrokenCopy = async (
  pack: string,
  file: string,
  { from, to }: { readonly from?: string; readonly to: string },
  rules: readonly Rule[] = [],
): Promise<{ readonly text: string; readonly findings: readonly LegalityFinding[] }> => {
  const folder = await mkdtemp(join(tmpdir(), 'probity-law-'))
  try {
    // Kinds, layouts and policies are the bulk of a pack; those that have nothing to do with the break are left behind.
    const withPolicies = file.startsWith('policies/') || file === 'sampling.yaml'
    const kept = new Set([file, ...kinds.map((id) => `kinds/${id}.yaml`)])
    const original = packFolder(pack)
    await cp(original, folder, {
      recursive: true,
      filter: (source) => {
        const path = relative(original, source).split(sep).join('/')
        if (path.startsWith('policies/')) return withPolicies
        return !/^(kinds|layouts)\//.test(path) || kept.has(path)
      },
    })
    const path = join(folder, file)
    const before = from === undefined ? '' : await readFile(path, 'utf8')
    if (from !== undefined && !before.includes(from)) throw new Error(`${file} does not say: ${from}`)
    const text = from === undefined ? to : before.replace(from, () => to)
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, text)
    const others = pack === 'cn' || pack === 'debarment' ? [] : [(await readPack(packFolder('cn'))).pack!]
    return { text, findings: await checkPack(folder, { others, rules }) }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** The line, counted from 1, of the first line that holds `mark`. */
export const lineOf = (text: string, mark: string): number => {
  const index = text.split('\n').findIndex((line) => line.includes(mark))
  if (index < 0) throw new Error(`no line holds ${mark}`)
  return index + 1
}
