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
  return { value: plain(document.contents, { document, file, places, lineOf }), findings }
}

type Reading = {
  readonly document: Document
  readonly file: string
  readonly places: Places
  readonly lineOf: (node: Node | null | undefined) => number
}

const plain = (node: unknown, reading: Reading): unknown => {
  const { document, file, places, lineOf } = reading
  if (isAlias(node)) return plain(node.resolve(document), reading)
  if (isMap(node)) {
    const value: Record<string, unknown> = {}
    const keys = new Map<string, number>()
    for (const { key, value: member } of node.items) {
      const name = String(isScalar(key) ? key.value : key)
      value[name] = plain(member, reading)
      keys.set(name, lineOf(key as Node))
    }
    places.remember(value, file, Math.min(lineOf(node), ...keys.values()), keys)
    return value
  }
  if (isSeq(node)) {
    const value = node.items.map((item) => plain(item, reading))
    places.remember(
      value,
      file,
      lineOf(node),
      new Map(node.items.map((item, index) => [String(index), lineOf(item as Node)])),
    )
    return value
  }
  return isScalar(node) ? node.value : null
}
