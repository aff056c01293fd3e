import type { Finding } from '../candidate.ts'
import { readHeading } from './headings.ts'

/** Objects inside objects beyond this depth are no record. */
const deepest = 8

export type JsonCells = { readonly cells: Record<string, string>; readonly findings: Finding[] }

/**
 * The members of a JSON object as cells: `{"subject":{"name":"x"}}` is the cell `subject.name`. Numbers keep the digits
 * that were sent, which `JSON.parse` would round (RFC 8259, 6); a member that stands twice is a finding, where
 * `JSON.parse` keeps the last and says nothing (RFC 8259, 4). `undefined`: not one valid JSON object.
 */
export const readJsonCells = (text: string): JsonCells | undefined => {
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
  } catch {
    return undefined
  }
  const cells: Record<string, string> = {}
  const findings: Finding[] = []
  const put = (path: string, value: string) => {
    if (Object.hasOwn(cells, path)) findings.push({ code: 'row/member-twice', column: path })
    else cells[path] = value
  }
  // The text is valid from here on, so the walk only has to know where things end.
  let at = 0
  const space = () => {
    while (text.charCodeAt(at) <= 0x20) at++
  }
  const string = (): string => {
    const from = at++
    while (text[at] !== '"') at += text[at] === '\\' ? 2 : 1
    at++
    const quoted = text.slice(from, at)
    return quoted.includes('\\') ? (JSON.parse(quoted) as string) : quoted.slice(1, -1)
  }
  const scalar = (): string => {
    if (text[at] === '"') return string()
    const from = at
    while (at < text.length && !',]} \t\r\n'.includes(text[at]!)) at++
    const word = text.slice(from, at)
    return word === 'null' ? '' : word
  }
  const skip = () => {
    for (let open = 0; ; ) {
      if (text[at] === '"') string()
      else {
        if (text[at] === '{' || text[at] === '[') open++
        else if (text[at] === '}' || text[at] === ']') open--
        at++
      }
      if (open === 0) return
    }
  }
  const value = (path: string, depth: number): void => {
    space()
    const opening = text[at]
    if (opening !== '{' && opening !== '[') {
      put(path, scalar())
      return
    }
    if (depth > deepest) {
      findings.push({ code: 'row/too-deep', column: path, details: { deepest } })
      skip()
      return
    }
    at++
    space()
    const items: string[] = []
    for (let index = 0; text[at] !== '}' && text[at] !== ']'; index++) {
      if (opening === '{') {
        const name = readHeading(string())
        space()
        at++
        value(path ? `${path}.${name}` : name, depth + 1)
      } else if (text[at] === '{' || text[at] === '[') value(`${path}.${index}`, depth + 1)
      else items.push(scalar())
      space()
      if (text[at] === ',') at++
      space()
    }
    at++
    if (opening === '[' && items.length > 0) put(path, items.join(';'))
  }
  value('', 0)
  return { cells, findings }
}
