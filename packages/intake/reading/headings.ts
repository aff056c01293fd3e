import type { Finding } from '../candidate.ts'
import { redactText } from '../redaction/redact-text.ts'

/**
 * Column names as they are used from here on: trimmed, full-width letters and digits narrowed, each one once. A heading is
 * searched for identity numbers like any cell, since a file without headings opens with a person's row.
 */
export const readHeadings = (cells: readonly string[]): { columns: string[]; findings: Finding[] } => {
  const columns: string[] = []
  const findings: Finding[] = []
  const seen = new Set<string>()
  cells.forEach((cell, index) => {
    const stated = readHeading(cell)
    let name = stated || placeName(index)
    for (let again = 2; seen.has(name); again++) name = `${stated || placeName(index)} (${again})`
    if (stated && name !== stated) findings.push({ code: 'column/twice', column: stated, details: { readAs: name } })
    seen.add(name)
    columns.push(name)
  })
  return { columns, findings }
}

/** A column that has no name is called by its place, from 1. */
export const placeName = (index: number): string => `(${index + 1})`

/** Invisible marks that spreadsheets and web pages leave around names. */
const invisible = /[\u200b-\u200f\u2060\ufeff\u00ad]/g
const fullWidth = /[Ａ-Ｚａ-ｚ０-９＿．－]/g

export const readHeading = (text: string): string => {
  const name = redactText(text.replace(invisible, ''))
    .text.trim()
    .replace(/\s+/g, ' ')
    .replace(fullWidth, (character) => character.normalize('NFKC'))
  // The one name that an object cannot hold as its own.
  return name === '__proto__' ? '(__proto__)' : name
}
