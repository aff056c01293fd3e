import { canonicalJson, type Day, type Json, Written } from '@probity/base'
import type { Finding } from '../candidate.ts'
import { worstEffect } from '../findings.ts'
import { dayAsNumber } from '../prepared/sheet.ts'
import type { CellReading } from '../reading/cell-reading.ts'

/** What a cell comes to besides the bytes of its value. */
type CellFacts = {
  /** The field's place in the row's draft; -1: it states nothing. */
  readonly slot: number
  /** Absent for a text that nobody has taken out of its bytes. */
  readonly value: Json | undefined
  readonly meets: boolean
  readonly found: readonly Finding[]
}

/** What a cell of a plain row comes to: at most one field, whose value stands in bytes. */
export class PlainCell extends Written implements CellFacts {
  readonly slot: number
  readonly value: Json | undefined
  readonly meets: boolean
  readonly found: readonly Finding[]
  /** As `dayAsNumber` has it; 0 for anything but a day. */
  day: number

  constructor({ bytes, from, to, isText }: Written, { slot, value, meets, found }: CellFacts) {
    super(bytes, from, to, isText)
    this.slot = slot
    this.value = value
    this.meets = meets
    this.found = found
    this.day = typeof value === 'string' && shapeOfDay.test(value) ? dayAsNumber(value as Day) : 0
  }
}

const shapeOfDay = /^\d{4}-\d{2}-\d{2}$/
const nothing = Written.json('')

/** `undefined`: the cell keeps its row from being a plain one, whose texts stand as they came and whose values are in order. */
export const plainCellOf = ({ redacted, stated, found, meets }: CellReading): PlainCell | undefined => {
  if (redacted || stated.length > 1 || (found.length > 0 && worstEffect(found) !== 'correction')) return undefined
  const [one] = stated
  if (!one) return new PlainCell(nothing, { slot: -1, value: undefined, meets, found })
  const { slot, value, fits } = one
  const written = typeof value === 'string' ? Written.text(value) : Written.json(canonicalJson(value))
  return fits && written ? new PlainCell(written, { slot, value, meets, found }) : undefined
}
