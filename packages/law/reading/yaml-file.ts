import { type Document, isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml'
import { type LegalityFinding, legalityFinding } from '../legality/finding.ts'
import type { Places } from './places.ts'

/**
 * Reads one YAML 1.2 file into plain values and remembers the line of every member. What is not YAML, and a key that stands
 * twice, is a finding; days stay text, as the core schema has no time stamps.
 */
export const readYamlFile = (
  file: string,
  text: string,
  places: Places,
): { readonly value: unknown; readonly findings: readonly LegalityFinding[] } => {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: true })
  const findings = document.errors.map((error) =>
    legalityFinding(
      error.code === 'DUPLICATE_KEY' ? 'pack/duplicate-key' : 'pack/not-yaml',
      { file, line: lines.linePos(error.pos[0]).line },
      { problem: error.message },
    ),
  )
  if (findings.length > 0) return { value: undefined, findings }
  const lineOf = (node: Node | null | undefined) => (node?.range ? lines.linePos(node.range[0]).line : 1)
  const faults: Fault[] = []
  const value = plain(document.contents, { document, file, places, lineOf, faults, within: new Set() })
  if (faults.length === 0) return { value, findings }
  return {
    value: undefined,
    findings: faults.map(({ line, problem }) => legalityFinding('pack/not-yaml', { file, line }, { problem })),
  }
}

type Fault = { readonly line: number; readonly problem: string }

type Reading = {
  readonly document: Document
  readonly file: string
  readonly places: Places
  readonly lineOf: (node: Node | null | undefined) => number
  /** What YAML allows and a pack cannot hold. */
  readonly faults: Fault[]
  /** The maps and lists around the node that is being read. */
  readonly within: Set<unknown>
}

const plain = (node: unknown, reading: Reading): unknown => {
  const { document, file, places, lineOf, faults, within } = reading
  if (isAlias(node)) {
    const named = node.resolve(document)
    if (!within.has(named)) return plain(named, reading)
    faults.push({ line: lineOf(node), problem: 'an alias names what it stands in' })
    return null
  }
  if (!isMap(node) && !isSeq(node)) {
    const value = isScalar(node) ? node.value : null
    if (!hasCanonicalForm(value))
      faults.push({ line: lineOf(node as Node), problem: 'a value without a canonical form' })
    return value
  }
  within.add(node)
  const members: [string, unknown][] = []
  const keys = new Map<string, number>()
  if (isMap(node)) {
    for (const { key, value } of node.items) {
      const name = String(isScalar(key) ? key.value : key)
      keys.set(name, lineOf(key as Node))
      members.push([name, plain(value, reading)])
    }
  } else {
    for (const [index, item] of node.items.entries()) {
      keys.set(String(index), lineOf(item as Node))
      members.push([String(index), plain(item, reading)])
    }
  }
  within.delete(node)
  const value = isMap(node) ? Object.fromEntries(members) : members.map(([, item]) => item)
  places.remember(value, file, Math.min(lineOf(node), ...keys.values()), keys)
  return value
}

/** What RFC 8785 can write: no infinities, no lone surrogates. The digest of a pack needs it. */
const hasCanonicalForm = (value: unknown): boolean =>
  typeof value === 'number' ? Number.isFinite(value) : typeof value !== 'string' || value.isWellFormed()
