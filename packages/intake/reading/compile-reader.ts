import type { Day, Json } from '@probity/base'
import type { Column, Law, Layout, RecordKind } from '@probity/law'
import type { Candidate, Finding, RawRow, ReadRow } from '../candidate.ts'
import { worstEffect } from '../findings.ts'
import { type ColumnReader, compileColumn } from './column-reader.ts'
import { compileContent, findingsOf, isRequired, readByType } from './content-schema.ts'
import { noFindings } from './decoded.ts'
import { type Draft, fieldsOf, identifiers, type Part, put, wordsOf } from './draft.ts'
import { reasonsColumn, rowColumn } from './give-back.ts'
import { readCode } from './read-code.ts'
import { compileRowChecks } from './row-checks.ts'

export type ReaderOptions = {
  /** The day the file came in, in the law's zone: nothing can have been decided after it. */
  readonly today: Day
  /** The file is a spreadsheet: a bare number in a day's column is a serial number. */
  readonly inSpreadsheet?: boolean
}

/** `before`: what decoding and redaction found in the row; their findings count with its own. */
export type Reader = (raw: RawRow, before?: readonly Finding[]) => ReadRow

type Step = (text: string, draft: Draft, found: Finding[]) => void

/**
 * Compiles the reading of one kind in one layout: each field mapped, ignored by name, or a finding; every row gets all its
 * reasons. Hand it redacted rows only. Throws a fault where the layout names fields that do not exist.
 */
export const compileReader = (law: Law, layout: Layout, kindId: string, options: ReaderOptions): Reader => {
  const kind = law.getKind(kindId)
  const steps = new Map<string, Step>()
  const columns = new Map<string, string>()
  steps.set(reasonsColumn, nothingToDo).set(rowColumn, nothingToDo)
  for (const [name, column] of Object.entries(layout.columns)) {
    steps.set(name, compileStep(law, kind, name, column, options))
    if (!columns.has(column.to)) columns.set(column.to, name)
  }
  const required = Object.keys(layout.columns).filter((name) => layout.columns[name]!.required)
  const columnOf = (target: string) => columns.get(target)
  const check = compileRowChecks(kind, columnOf, options.today)
  const validate = compileContent(kind)
  const closed = new Set(Object.keys(kind.fields).filter((field) => kind.fields[field]!.closed))
  const fields = contentFields(layout)

  return (raw, before = noFindings) => {
    const found: Finding[] = before.length > 0 ? [...before] : []
    if (before.length > 0 && worstEffect(before) === 'refusal') {
      return { outcome: 'refused', row: raw.row, raw, findings: found }
    }
    const draft: Draft = { subject: {}, record: {}, content: {} }
    const { cells } = raw
    for (const name in cells) {
      const text = cells[name]!
      if (text === '') continue
      const step = steps.get(name)
      if (step) step(text, draft, found)
      else if (text.trim() !== '') found.push({ code: 'column/unknown', column: name })
    }
    for (const name of required) {
      // A person's document is gone by now, and says nothing about whether it was stated.
      if ((cells[name] ?? '').trim() === '' && layout.columns[name]!.to !== 'person') {
        found.push({ code: 'cell/missing', column: name })
      }
    }
    const hasFinding = (target: string) => {
      const name = columns.get(target)
      return name !== undefined && found.some(({ column }) => column === name)
    }
    check(draft, hasFinding, found)
    if (!validate(draft.content)) {
      const told = new Set<string>()
      for (const [target] of columns) {
        if (target.startsWith('content.') && hasFinding(target)) told.add(target.slice('content.'.length))
      }
      found.push(...findingsOf(validate.errors ?? [], (field) => columnOf(`content.${field}`), told))
    }
    if (layout.attests) attest(layout.attests, draft)
    const effect = found.length > 0 ? worstEffect(found) : 'correction'
    if (effect !== 'correction') {
      return { outcome: effect === 'refusal' ? 'refused' : 'quarantined', row: raw.row, raw, findings: found }
    }
    return { outcome: 'understood', candidate: candidateOf(raw.row, draft, fields, closed), corrections: found, raw }
  }
}

const nothingClosed: Candidate['closed'] = {}

/** Fields of the content that a layout fills, in the order of canonical JSON: content made in it is hashed as it stands. */
const contentFields = (layout: Layout): readonly string[] =>
  [
    ...new Set(Object.values(layout.columns).flatMap(({ to }) => (to.startsWith('content.') ? [to.slice(8)] : []))),
  ].sort()

const candidateOf = (
  row: number,
  { subject, record, content }: Draft,
  fields: readonly string[],
  closedFields: ReadonlySet<string>,
): Candidate => {
  // The steps fill these parts by the table of fields and their readings; nothing else can stand in them.
  const known = record as unknown as Candidate['record']
  const open: Record<string, Json> = {}
  let closed: Record<string, Json> | undefined
  for (const field of fields) {
    const value = content[field]
    if (value === undefined) continue
    if (closedFields.has(field)) {
      closed ??= {}
      closed[field] = value
    } else open[field] = value
  }
  return { row, subject, record: known, content: open, closed: closed ?? nothingClosed }
}

/** What the file attests of every row by being what it is, where the row itself says nothing else. */
const attest = ({ publish, servedOn }: NonNullable<Layout['attests']>, { record }: Draft): void => {
  if (publish) record.publish ??= true
  if (servedOn && record.decidedOn !== undefined) record.servedOn ??= record.decidedOn
}

const nothingToDo: Step = () => {}

const compileStep = (law: Law, kind: RecordKind, name: string, column: Column, options: ReaderOptions): Step => {
  const { to } = column
  if (to === 'ignored' || to === 'person') return nothingToDo
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
    { zone: law.zone, inSpreadsheet: options.inSpreadsheet ?? false },
  )
  const hasCodes = law.packOfKind(kind.id).identifiers === 'uscc'
  if (hasCodes && to === 'subject.code') return codeStep(name, read)
  if (hasCodes && to === 'record.deciderCode') return deciderStep(name, read)
  const words = wordsOf[to]
  return (text, draft, found) => {
    const value = read(text, found)
    if (value === undefined) return
    if (words && !words.has(value as string)) found.push({ code: 'value/not-known', column: name })
    else put(draft[part], field, value, name, found)
  }
}

const codeStep =
  (name: string, read: ColumnReader): Step =>
  (text, { subject }, found) => {
    const stated = read(text, found)
    if (stated === undefined) return
    const { code, registrationNumber, organisationCode } = readCode(stated as string, name, found)
    if (code !== undefined) put(subject, 'code', code, name, found)
    if (registrationNumber !== undefined) put(subject, 'registrationNumber', registrationNumber, name, found)
    if (organisationCode !== undefined) put(subject, 'organisationCode', organisationCode, name, found)
  }

/** An authority is named by its code alone: an older number in its place is a wrong code. */
const deciderStep =
  (name: string, read: ColumnReader): Step =>
  (text, { record }, found) => {
    const stated = read(text, found)
    if (stated === undefined) return
    const said: Finding[] = []
    const { code, registrationNumber, organisationCode } = readCode(stated as string, name, said)
    if (code !== undefined) put(record, 'deciderCode', code, name, found)
    if (registrationNumber ?? organisationCode) found.push({ code: 'code/other', column: name })
    else found.push(...said)
  }
