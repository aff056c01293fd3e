import { canonicalJson, type Json, quote } from '@probity/base'
import type { Column, Law, Layout, RecordKind } from '@probity/law'
import type { Finding } from '../candidate.ts'
import type { RedactedCell } from '../redaction/redact-cell.ts'
import type { CellReading, Stated } from './cell-reading.ts'
import { type ColumnReader, compileColumn } from './column-reader.ts'
import { compileFits, isRequired, readByType } from './content-schema.ts'
import { type Field, fieldsOf, identifiers, type Part, wordsOf } from './draft.ts'
import { reasonsColumn, rowColumn } from './give-back.ts'
import { readCode } from './read-code.ts'

/** What the cell of a column states of the row's fields; findings go to `found`. */
type Step = (text: string, found: Finding[]) => readonly Stated[]

/** The reading of a cell that may be kept as it is; `redacted` is what was done to make it so. */
export type CellReader = (column: string, text: string, redacted?: RedactedCell) => CellReading

/** A word of database dumps fills no column that must be filled. */
const standsForNothing = 'cell/stands-for-nothing'
const nothing: readonly Stated[] = []
const noFindings: readonly Finding[] = []

/** Compiles the reading of the cells of one kind in one layout. Throws a fault where the layout names fields that do not exist. */
export const compileCells = (
  law: Law,
  layout: Layout,
  kind: RecordKind,
  fields: readonly Field[],
  { inSpreadsheet }: { readonly inSpreadsheet: boolean },
): CellReader => {
  const state = compileStating(kind, fields)
  const steps = new Map<string, Step>([
    [reasonsColumn, () => nothing],
    [rowColumn, () => nothing],
  ])
  for (const [name, column] of Object.entries(layout.columns))
    steps.set(name, compileStep(law, kind, name, column, state, inSpreadsheet))
  const mustBeFilled = new Set(requiredColumns(layout))
  return (column, text, redacted) => {
    const step = steps.get(column)
    const isBlank = text === '' || text.trim() === ''
    let found: Finding[] | undefined
    let stated = nothing
    if (step && text !== '') {
      found = []
      stated = step(text, found)
    } else if (!step && !isBlank) found = [{ code: 'column/unknown', column }]
    return {
      column,
      text,
      redacted,
      meets: !isBlank && mustBeFilled.has(column) && !found?.some(({ code }) => code === standsForNothing),
      stated,
      found: found && found.length > 0 ? found : noFindings,
    }
  }
}

/** A person's document is gone by now, and says nothing about whether it was stated. */
export const requiredColumns = (layout: Layout): string[] =>
  Object.keys(layout.columns).filter((name) => layout.columns[name]!.required && layout.columns[name]!.to !== 'person')

type Stating = (part: Part, name: string) => (value: Json) => Stated

const compileStating = (kind: RecordKind, fields: readonly Field[]): Stating => {
  const slots = new Map(fields.map(({ part, name, slot }) => [`${part}.${name}`, slot]))
  const names = fields.map(({ name }) => `${quote(name)}:`)
  const fits = compileFits(kind)
  return (part, name) => {
    const slot = slots.get(`${part}.${name}`)!
    return part === 'content'
      ? (value) => ({ slot, value, fits: fits(name, value), member: names[slot]! + canonicalJson(value) })
      : (value) => ({ slot, value, fits: true, member: '' })
  }
}

const compileStep = (
  law: Law,
  kind: RecordKind,
  name: string,
  column: Column,
  state: Stating,
  inSpreadsheet: boolean,
): Step => {
  const { to } = column
  if (to === 'ignored' || to === 'person') return () => nothing
  const dot = to.indexOf('.')
  const part = to.slice(0, dot) as Part
  const field = to.slice(dot + 1)
  const byTable = part === 'content' ? readByType(kind, field) : fieldsOf[part]?.[field]
  if (byTable === undefined) throw new TypeError(`column ${name} goes to ${to}, which is no field`)
  const endsIt = part === 'content' && (field === kind.endsWith || /until|end|expir/i.test(field))
  const read = compileColumn(
    name,
    column,
    {
      readAs: column.read ?? byTable,
      mayBeWithoutEnd: endsIt && !isRequired(kind, field),
      ...(field === kind.endsWith && kind.withoutEnd ? { withoutEnd: kind.withoutEnd } : {}),
      isIdentifier: identifiers.has(to),
    },
    { zone: law.zone, inSpreadsheet },
  )
  const hasCodes = law.packOfKind(kind.id).identifiers === 'uscc'
  if (hasCodes && to === 'subject.code') return codeStep(name, read, state)
  if (hasCodes && to === 'record.deciderCode') return deciderStep(name, read, state)
  const words = wordsOf[to]
  const stated = state(part, field)
  return (text, found) => {
    const value = read(text, found)
    if (value === undefined) return nothing
    if (!words || words.has(value as string)) return [stated(value)]
    found.push({ code: 'value/not-known', column: name })
    return nothing
  }
}

const codeStep = (name: string, read: ColumnReader, state: Stating): Step => {
  const stated = {
    code: state('subject', 'code'),
    registrationNumber: state('subject', 'registrationNumber'),
    organisationCode: state('subject', 'organisationCode'),
  }
  return (text, found) => {
    const said = read(text, found)
    if (said === undefined) return nothing
    const { code, registrationNumber, organisationCode } = readCode(said as string, name, found)
    if (code !== undefined) return [stated.code(code)]
    if (registrationNumber !== undefined) return [stated.registrationNumber(registrationNumber)]
    return organisationCode === undefined ? nothing : [stated.organisationCode(organisationCode)]
  }
}

/** An authority is named by its code alone: an older number in its place is a wrong code. */
const deciderStep = (name: string, read: ColumnReader, state: Stating): Step => {
  const stated = state('record', 'deciderCode')
  return (text, found) => {
    const stating = read(text, found)
    if (stating === undefined) return nothing
    const said: Finding[] = []
    const { code, registrationNumber, organisationCode } = readCode(stating as string, name, said)
    if (registrationNumber ?? organisationCode) found.push({ code: 'code/other', column: name })
    else found.push(...said)
    return code === undefined ? nothing : [stated(code)]
  }
}
