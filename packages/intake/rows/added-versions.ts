import type { AddedPrepared, AddedVersion } from '@probity/records'
import { PreparedRow } from '../prepared/prepared-row.ts'
import type { Foreseen } from './foreseen.ts'

type Added = AddedVersion | AddedPrepared

/**
 * The versions that a chunk adds, in the order of its rows. Of a foreseen row only its place is kept; it is made anew each time all
 * are asked for, and is over once the next is.
 */
export class AddedVersions implements Iterable<Added> {
  readonly #foreseen: Foreseen | undefined
  /** Places of foreseen rows, and those of others as -1, -2 and so on. */
  readonly #order: number[] = []
  readonly #others: Added[] = []
  #next = 0

  constructor(foreseen: Foreseen | undefined) {
    this.#foreseen = foreseen
  }

  get size(): number {
    return this.#order.length
  }

  add(added: Added): void {
    this.#order.push(-this.#others.push(added))
  }

  /** Adds the foreseen rows that stand before one; tells those of which something is to be said, and how many others there were. */
  addForeseenBefore(rowNumber: number, tell: (row: PreparedRow) => void): number {
    const foreseen = this.#foreseen
    if (!foreseen) return 0
    const { sheet } = foreseen
    const row = new PreparedRow(sheet, 0)
    let plain = 0
    for (; this.#next < sheet.count && sheet.rowNumberAt(this.#next) < rowNumber; this.#next++) {
      if (!foreseen.has(this.#next)) continue
      this.#order.push(this.#next)
      row.moveTo(this.#next)
      if (row.hasNothingToSay) plain++
      else tell(row)
    }
    return plain
  }

  *[Symbol.iterator](): Generator<Added> {
    const foreseenAt = this.#foreseen?.openAdded()
    for (const place of this.#order) yield place < 0 ? this.#others[-place - 1]! : foreseenAt!(place)
  }

  *recordIds(): Generator<number> {
    for (const place of this.#order) {
      const added = place < 0 ? this.#others[-place - 1]! : undefined
      yield !added ? this.#foreseen!.recordIdAt(place) : 'prepared' in added ? added.recordId : added.version.recordId
    }
  }
}
