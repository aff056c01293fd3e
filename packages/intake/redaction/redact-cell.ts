import type { Column, Layout } from '@probity/law'
import type { Finding } from '../candidate.ts'
import { type ColumnRole, isNaturalPerson, roleOf } from './columns.ts'
import { redactCode } from './redact-code.ts'
import { redactLicence } from './redact-licence.ts'
import { cutMark, cutNumbers, findDamage, showDamage } from './redact-text.ts'
import { isDamaged, mayHoldIdentityNumber, scanText } from './scan.ts'

/** A cell as it may be kept. `namesPerson`: its row is about a natural person, and nothing of it is kept. */
export type RedactedCell = {
  readonly text: string
  readonly cut: number
  readonly findings: readonly Finding[]
  readonly namesPerson: boolean
}

/**
 * `undefined`: the cell stays as it is, like nearly every one. What becomes of a cell hangs on nothing but its column, its text
 * and `moved`: whether it may stand under a heading that is not its own.
 */
export type CellRedactor = (column: string, text: string, moved: boolean) => RedactedCell | undefined

const none: readonly Finding[] = []
const namesPerson: RedactedCell = { text: '', cut: 1, findings: none, namesPerson: true }
const cutWhole: RedactedCell = { text: '', cut: 1, findings: none, namesPerson: false }

/** Compiles the door of R1 for the cells of one layout, or of none. It keeps what it learns of headings, so one serves one file. */
export const compileCellRedactor = (layout: Layout | undefined, key: Uint8Array): CellRedactor => {
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

  return (name, text, moved) => {
    if (text === '') return undefined
    const role = roleFor(name)
    if (role === 'subject-kind' ? isPerson(text, kindColumn(name)) : (moved || !layout) && isNaturalPerson(text))
      return namesPerson
    if (role === 'person') return cutWhole
    const found = scanText(text)
    if (found === 0 && !moved) return undefined
    const redacted = redactAs(role, text, key, found, moved)
    const damage = found & isDamaged ? findDamage(text) : undefined
    const kept = damage ? showDamage(redacted.text) : redacted.text
    if (!damage && redacted.cut === 0 && kept === text) return undefined
    const findings: Finding[] = []
    if (damage) findings.push({ code: damage, column: name })
    if (redacted.cut) findings.push({ code: 'person/number-cut', column: name, details: { count: redacted.cut } })
    return { text: kept, cut: redacted.cut, findings, namesPerson: false }
  }
}

/** A document number of a person that slipped into a neighbouring column: letters and digits and nothing else. */
const documentNumber = /^[a-z]{0,3}[\d()（）]{6,20}[a-z]?$/i

const redactAs = (role: ColumnRole, text: string, key: Uint8Array, found: number, moved: boolean) => {
  if (moved && documentNumber.test(text.trim())) return { text: cutMark, cut: 1 }
  if (!(found & mayHoldIdentityNumber)) return { text, cut: 0 }
  if (moved || role === 'text' || role === 'subject-kind') return cutNumbers(text)
  return role === 'code' ? redactCode(text) : redactLicence(text, key)
}
