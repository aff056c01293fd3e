import type { Column, Layout } from '@probity/law'
import type { Finding, RawRow } from '../candidate.ts'
import { type ColumnRole, isNaturalPerson, roleOf } from './columns.ts'
import { redactCode } from './redact-code.ts'
import { redactLicence } from './redact-licence.ts'
import { cutMark, cutNumbers, findDamage, showDamage } from './redact-text.ts'
import { isDamaged, mayHoldIdentityNumber, scanText } from './scan.ts'

/** A row that may be kept. `cut` counts the numbers and the persons' documents taken out; `findings` say where. */
export type RedactedRow = { readonly raw: RawRow; readonly cut: number; readonly findings: readonly Finding[] }

/** `before`: what decoding found; a row whose cells may have moved is searched without trust in its headings. */
export type Redactor = (raw: RawRow, before?: readonly Finding[]) => RedactedRow

const none: readonly Finding[] = []

/**
 * Compiles the door of R1 for one layout, or for rows without one. It keeps what it learns of a heading, so one redactor
 * serves one file. `key` is the node's key for hashes of licence numbers (at least 16 bytes).
 */
export const compileRedactor = (layout: Layout | undefined, key: Uint8Array): Redactor => {
  const roles = new Map<string, ColumnRole>()
  const roleFor = (name: string): ColumnRole => {
    let role = roles.get(name)
    if (role === undefined) {
      role = roleOf(name, layout)
      // Rows of JSON may bring new names for ever; memory stays constant.
      if (roles.size < 4_096) roles.set(name, role)
    }
    return role
  }
  const persons = new Map<string, boolean>()
  const isPerson = (text: string, column?: Column): boolean => {
    let is = persons.get(text)
    if (is === undefined) {
      is = isNaturalPerson(text, column)
      if (persons.size < 256) persons.set(text, is)
    }
    return is
  }
  const kindColumn = (name: string): Column | undefined =>
    layout && Object.hasOwn(layout.columns, name) ? layout.columns[name] : undefined

  return (raw, before = none) => {
    const moved = before.some(({ code }) => code.startsWith('row/'))
    const cells = raw.cells
    let changed: Record<string, string> | undefined
    let findings: Finding[] | undefined
    let cut = 0
    const find = (finding: Finding) => {
      findings ??= []
      findings.push(finding)
    }
    for (const name in cells) {
      const text = cells[name]!
      if (text === '') continue
      const role = roleFor(name)
      if (role === 'subject-kind' ? isPerson(text, kindColumn(name)) : (moved || !layout) && isNaturalPerson(text)) {
        return { raw: { row: raw.row, cells: {} }, cut: cut + 1, findings: [{ code: 'person/party' }] }
      }
      if (role === 'person') {
        changed ??= { ...cells }
        changed[name] = ''
        cut++
        continue
      }
      const found = scanText(text)
      if (found === 0 && !moved) continue
      const redacted = redactCell(text, role, key, found, moved)
      const damage = found & isDamaged ? findDamage(text) : undefined
      if (damage) find({ code: damage, column: name })
      if (redacted.cut) find({ code: 'person/number-cut', column: name, details: { count: redacted.cut } })
      cut += redacted.cut
      const kept = damage ? showDamage(redacted.text) : redacted.text
      if (kept !== text) {
        changed ??= { ...cells }
        changed[name] = kept
      }
    }
    return { raw: changed ? { row: raw.row, cells: changed } : raw, cut, findings: findings ?? none }
  }
}

/** A document number of a person that slipped into a neighbouring column: letters and digits and nothing else. */
const documentNumber = /^[a-z]{0,3}[\d()（）]{6,20}[a-z]?$/i

const redactCell = (text: string, role: ColumnRole, key: Uint8Array, found: number, moved: boolean) => {
  if (moved && documentNumber.test(text.trim())) return { text: cutMark, cut: 1 }
  if (!(found & mayHoldIdentityNumber)) return { text, cut: 0 }
  if (moved || role === 'text' || role === 'subject-kind') return cutNumbers(text)
  return role === 'code' ? redactCode(text) : redactLicence(text, key)
}

/** One row by itself; for a file, compile a redactor once. */
export const redactRow = (layout: Layout | undefined, raw: RawRow, key: Uint8Array): RedactedRow =>
  compileRedactor(layout, key)(raw)
