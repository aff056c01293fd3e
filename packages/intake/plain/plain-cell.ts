import { canonicalJson, type Json, Written } from '@probity/base'
import type { Finding } from '../candidate.ts'
import { worstEffect } from '../findings.ts'
import type { CellReading } from '../reading/cell-reading.ts'

/** What a cell of a plain row comes to: at most one field, whose value stands in bytes. */
export type PlainCell = {
  /** The field's place in the row's draft; -1: it states nothing. */
  readonly slot: number
  readonly written: Written
  /** Absent for a text that nobody has taken out of its bytes. */
  readonly value: Json | undefined
  readonly meets: boolean
  readonly found: readonly Finding[]
}

const nothing = Written.json('')

/** `undefined`: the cell keeps its row from being a plain one, whose texts stand as they came and whose values are in order. */
export const plainCellOf = ({ redacted, stated, found, meets }: CellReading): PlainCell | undefined => {
  if (redacted || stated.length > 1 || (found.length > 0 && worstEffect(found) !== 'correction')) return undefined
  const [one] = stated
  if (!one) return { slot: -1, written: nothing, value: undefined, meets, found }
  const written = typeof one.value === 'string' ? Written.text(one.value) : Written.json(canonicalJson(one.value))
  return one.fits && written ? { slot: one.slot, written, value: one.value, meets, found } : undefined
}
