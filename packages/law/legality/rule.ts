import type { Instrument, LawPack, Limit, RecordKind } from '../pack.ts'
import type { FindingCode } from './codes.ts'
import type { FindingFacts } from './finding.ts'

/** What a rule has found: the object of the pack it complains about, and if it helps the member of it. */
export type Found = {
  readonly code: FindingCode
  readonly at: object
  readonly key?: string | number
  readonly facts?: FindingFacts
}

/** The pack under check, and look-ups that reach into the packs it builds on. */
export type Checked = {
  readonly pack: LawPack
  /** All packs in question: the bases, then this one. */
  readonly all: readonly LawPack[]
  instrument(id: string): Instrument | undefined
  kind(id: string): RecordKind | undefined
  limits(): readonly Limit[]
}

export type Rule = (checked: Checked) => Iterable<Found>

export const checkedOf = (pack: LawPack, others: readonly LawPack[]): Checked => {
  const all = [...others, pack]
  const instruments = new Map(all.flatMap((one) => one.instruments.map((item) => [item.id, item])))
  const kinds = new Map(all.flatMap((one) => one.kinds.map((item) => [item.id, item])))
  return {
    pack,
    all,
    instrument: (id) => instruments.get(id),
    kind: (id) => kinds.get(id),
    limits: () => all.flatMap((one) => one.limits),
  }
}
