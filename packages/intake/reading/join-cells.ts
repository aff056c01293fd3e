import { CanonicalObject, canonicalJson, type Day, type Json, quote } from '@probity/base'
import type { Layout, RecordKind } from '@probity/law'
import type { Candidate, Finding, RawRow, ReadRow } from '../candidate.ts'
import { holdsBack, worstEffect } from '../findings.ts'
import type { CellReading } from './cell-reading.ts'
import { requiredColumns } from './compile-cells.ts'
import { compileContent, findingsOf, requiredFields } from './content-schema.ts'
import { noFindings } from './decoded.ts'
import type { Field } from './draft.ts'
import { compileRowChecks } from './row-checks.ts'

/**
 * A row is understood from its cells, one after another, and what they come to beside each other. `take` them all, then `join`;
 * `before` is what was found in the row until now. One joiner serves one row at a time.
 */
export type Joiner = { take(reading: CellReading): void; join(raw: RawRow, before: readonly Finding[]): ReadRow }

export const compileJoiner = (layout: Layout, kind: RecordKind, fields: readonly Field[], today: Day): Joiner => {
  const columns = new Map<string, string>()
  for (const [name, { to }] of Object.entries(layout.columns)) if (!columns.has(to)) columns.set(to, name)
  const columnOf = (target: string) => columns.get(target)
  const required = requiredColumns(layout)
  const mustHave = requiredFields(kind).map((name) => fields.find((f) => f.part === 'content' && f.name === name)?.slot)
  const slots = new Map(fields.filter(({ part }) => part === 'content').map(({ name, slot }) => [name, slot]))
  const check = compileRowChecks(kind, columnOf, today)
  const validate = compileContent(kind)
  const [ofSubject, ofRecord, open, closed] = [
    fields.filter(({ part }) => part === 'subject'),
    fields.filter(({ part }) => part === 'record'),
    fields.filter(({ part, closed }) => part === 'content' && !closed),
    fields.filter(({ closed }) => closed),
  ]
  const values: (Json | undefined)[] = fields.map(() => undefined)
  const members: string[] = fields.map(() => '')
  const filled: string[] = []
  let fit = true
  let found: Finding[] = []

  const contentOf = (field: string): Json | undefined => {
    const slot = slots.get(field)
    return slot === undefined ? undefined : values[slot]
  }
  /** Whether it was said of a field's column already what holds the row back. */
  const hasFinding = (target: string) => {
    const name = columns.get(target)
    return name !== undefined && found.some((finding) => finding.column === name && holdsBack(finding))
  }
  const objectOf = (chosen: readonly Field[]): Record<string, Json> => fill({}, chosen, values)
  const isValid = (): boolean => {
    if (fit && mustHave.every((slot) => slot !== undefined && values[slot] !== undefined)) return true
    return validate(objectOf([...open, ...closed]))
  }
  const told = (): ReadonlySet<string> =>
    new Set([...columns.keys()].flatMap((to) => (to.startsWith('content.') && hasFinding(to) ? [to.slice(8)] : [])))
  const reset = () => {
    values.fill(undefined)
    filled.length = 0
    fit = true
    if (found.length > 0) found = []
  }

  const take = ({ stated, found: said, meets, column }: CellReading) => {
    if (meets) filled.push(column)
    if (said.length > 0) found.push(...said)
    for (let i = 0; i < stated.length; i++) {
      const { slot, value, fits, member } = stated[i]!
      const before = values[slot]
      fit &&= fits
      if (before === undefined) {
        values[slot] = value
        members[slot] = member
      } else if (Array.isArray(before) && Array.isArray(value)) {
        // Two columns may feed one field: their lists are joined, and where they contradict each other that is a finding.
        const joined = [...new Set([...before, ...value])]
        values[slot] = joined
        members[slot] = `${quote(fields[slot]!.name)}:${canonicalJson(joined)}`
        fit = false
      } else if (before !== value) found.push({ code: 'value/contradicts', column })
    }
  }
  const understand = (raw: RawRow, before: readonly Finding[]): ReadRow => {
    if (before.length > 0 && worstEffect(before) === 'refusal')
      return { outcome: 'refused', row: raw.row, raw, findings: [...before] }
    if (filled.length < required.length)
      found.push(
        ...required.filter((name) => !filled.includes(name)).map((column) => ({ code: 'cell/missing', column })),
      )
    if (before.length > 0) found = [...before, ...found]
    const subject = objectOf(ofSubject)
    const record = objectOf(ofRecord)
    check({ subject, record, content: contentOf }, hasFinding, found)
    if (!isValid()) found.push(...findingsOf(validate.errors ?? [], (field) => columnOf(`content.${field}`), told()))
    const effect = found.length > 0 ? worstEffect(found) : 'correction'
    if (effect !== 'correction')
      return { outcome: effect === 'refusal' ? 'refused' : 'quarantined', row: raw.row, raw, findings: found }
    if (layout.attests) attest(layout.attests, record)
    const candidate: Candidate = {
      row: raw.row,
      subject,
      // The cells fill these parts by the table of fields and their readings; nothing else can stand in them.
      record: record as unknown as Candidate['record'],
      content: written(open, values, members),
      closed: written(closed, values, members),
    }
    return { outcome: 'understood', candidate, corrections: found.length > 0 ? found : noFindings, raw }
  }
  return {
    take,
    join: (raw, before) => {
      const row = understand(raw, before)
      reset()
      return row
    },
  }
}

const fill = (
  object: Record<string, Json>,
  chosen: readonly Field[],
  values: readonly (Json | undefined)[],
): Record<string, Json> => {
  for (let i = 0; i < chosen.length; i++) {
    const value = values[chosen[i]!.slot]
    if (value !== undefined) object[chosen[i]!.name] = value
  }
  return object
}

const empty: Readonly<Record<string, Json>> = new CanonicalObject([]) as unknown as Record<string, Json>

/** Fields with their canonical JSON, of which every member was written when its cell was read. */
const written = (
  chosen: readonly Field[],
  values: readonly (Json | undefined)[],
  members: readonly string[],
): Readonly<Record<string, Json>> => {
  const stated: string[] = []
  for (let i = 0; i < chosen.length; i++) {
    const { slot } = chosen[i]!
    if (values[slot] !== undefined) stated.push(members[slot]!)
  }
  if (stated.length === 0) return empty
  return fill(new CanonicalObject(stated) as unknown as Record<string, Json>, chosen, values)
}

/** What the file attests of every row by being what it is, where the row itself says nothing else. */
const attest = ({ publish, servedOn }: NonNullable<Layout['attests']>, record: Record<string, Json>): void => {
  if (publish) record.publish ??= true
  if (servedOn && record.decidedOn !== undefined) record.servedOn ??= record.decidedOn
}
