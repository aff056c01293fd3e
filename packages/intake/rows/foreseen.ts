import { type Day, Written } from '@probity/base'
import type { AddedPrepared } from '@probity/records'
import type { ReadRow } from '../candidate.ts'
import { type OpenSheet, PreparedRow } from '../prepared/prepared-row.ts'
import type { KnownSubject, KnownSubjects } from './known-subjects.ts'
import type { Placed } from './outcome.ts'
import { RecordTable } from './record-table.ts'

/**
 * Rows of a sheet of which it is known whose they are before their subjects are locked, and which records they state. It is kept
 * as numbers: objects for thousands of rows that live as long as their chunk are what a collector takes longest over.
 */
export class Foreseen {
  readonly sheet: OpenSheet
  /** Whom these rows name, each once. */
  readonly subjects: KnownSubject[] = []
  readonly #generation: number
  /** Of each row which of `subjects` it names, from 1 on; 0: of this one nothing is foreseen. */
  readonly #subjectOf: Int32Array
  readonly #recordIds: Float64Array
  readonly #records: RecordTable
  /** By a record's place in the table: the row that states it. */
  readonly #statedBy: Int32Array

  constructor(sheet: OpenSheet, { generation }: KnownSubjects) {
    this.sheet = sheet
    this.#generation = generation
    this.#subjectOf = new Int32Array(sheet.count)
    this.#recordIds = new Float64Array(sheet.count)
    this.#records = new RecordTable(sheet.count)
    this.#statedBy = new Int32Array(sheet.count)
  }

  /** A second row that states the same record has to be compared with the first, which it then takes out. */
  put(nth: number, place: number, recordId: number): void {
    if (this.#records.find(recordId) >= 0) return
    this.#subjectOf[nth] = place + 1
    this.#recordIds[nth] = recordId
    this.#statedBy[this.#records.enter(recordId)] = nth
  }

  has(nth: number): boolean {
    return this.#subjectOf[nth]! > 0
  }

  recordIdAt(nth: number): number {
    return this.#recordIds[nth]!
  }

  /** Whether it still holds, as far as that can be told before the subjects are locked. */
  isStillSo(known: KnownSubjects, today: Day): boolean {
    return known.generation === this.#generation && this.sheet.sheet.today === today
  }

  /** Leaves out the rows whose records may be held. */
  leaveOutHeld(known: KnownSubjects): void {
    for (let nth = 0; nth < this.sheet.count; nth++) {
      const place = this.#subjectOf[nth]!
      if (place > 0 && known.mayHoldOf(this.subjects[place - 1]!, this.#recordIds[nth]!)) this.#subjectOf[nth] = 0
    }
  }

  /** Takes a row out that states this record, as somebody does of whom it was not foreseen. */
  takeOut(recordId: number): Placed | undefined {
    const place = this.#records.find(recordId)
    const nth = place < 0 ? -1 : this.#statedBy[place]!
    if (nth < 0 || !this.has(nth)) return undefined
    const { reference } = this.subjects[this.#subjectOf[nth]! - 1]!
    this.#subjectOf[nth] = 0
    return { row: new PreparedRow(this.sheet, nth), subject: reference }
  }

  /** The rows of which nothing is foreseen. */
  otherRows(): ReadRow[] {
    const others: ReadRow[] = []
    for (let nth = 0; nth < this.sheet.count; nth++) if (!this.has(nth)) others.push(this.sheet.rowAt(nth))
    return others
  }

  /** Opens what is added of a row; it is over once the next is asked for. */
  openAdded(): (nth: number) => AddedPrepared {
    const prepared = new PreparedRow(this.sheet, 0)
    const added = { subjectId: 0, handle: Written.json(''), recordId: 0, prepared }
    return (nth) => {
      const { handle, body } = this.subjects[this.#subjectOf[nth]! - 1]!
      prepared.moveTo(nth)
      added.subjectId = body.subjectId
      added.handle = handle
      added.recordId = this.#recordIds[nth]!
      return added
    }
  }
}
