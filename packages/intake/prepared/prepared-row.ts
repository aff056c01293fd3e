import { viewOf } from '@probity/base'
import { type Severity, type SubjectKind, severities, subjectKinds } from '@probity/law'
import type { Place } from '@probity/ledger'
import type { PreparedVersion } from '@probity/records'
import type { Candidate, Finding, RawRow, ReadRow } from '../candidate.ts'
import type { Reader } from '../reading/compile-reader.ts'
import { noFindings } from '../reading/decoded.ts'
import { TableRow } from '../reading/table-row.ts'
import type { Naming } from '../rows/named-table.ts'
import { at, bufferOf, flags, numbersOfRow, type Sheet, type StatedDecider } from './sheet.ts'

/** A sheet as the rows that stand in it. `reread` reads a row again, which is how it is known in full when somebody asks. */
export class OpenSheet {
  readonly sheet: Sheet
  readonly bytes: Buffer
  readonly view: DataView
  readonly #texts: Buffer
  readonly #reread: Reader

  constructor(sheet: Sheet, reread: Reader) {
    this.sheet = sheet
    this.bytes = bufferOf(sheet.bytes)
    this.view = viewOf(this.bytes)
    this.#texts = bufferOf(sheet.texts)
    this.#reread = reread
  }

  get count(): number {
    return this.sheet.count
  }

  /** Whether a row was understood and stands in the sheet. */
  isPreparedAt(nth: number): boolean {
    return (this.sheet.numbers[nth * numbersOfRow + at.flags]! & flags.prepared) !== 0
  }

  rowAt(nth: number): ReadRow {
    return asRead(this.sheet.others.get(nth)) ?? new PreparedRow(this, nth)
  }

  rows(): ReadRow[] {
    return Array.from({ length: this.count }, (_, nth) => this.rowAt(nth))
  }

  /** Where in its file the nth row stands. */
  rowNumberAt(nth: number): number {
    return this.sheet.numbers[nth * numbersOfRow + at.row]!
  }

  rawOf(nth: number): RawRow {
    const { numbers, columns } = this.sheet
    const place = nth * numbersOfRow
    const [, ...texts] = this.#texts
      .toString('utf8', numbers[place + at.rawFrom], numbers[place + at.rawTo])
      .split('\u001f') as [string, ...string[]]
    return new TableRow(numbers[place + at.row]!, columns, texts)
  }

  candidateOf(nth: number): Candidate {
    const read = this.#reread(this.rawOf(nth))
    if (read.outcome !== 'understood') throw new Error(`row ${read.row} was understood and is not when read again`)
    return read.candidate
  }
}

/** What went from one thread to another has lost its class. */
const asRead = (read: ReadRow | undefined): ReadRow | undefined => {
  if (!read || read.raw instanceof TableRow || !('texts' in read.raw)) return read
  const { row, columns, texts } = read.raw as TableRow
  return { ...read, raw: new TableRow(row, columns, texts) }
}

/**
 * A row that was understood, in its sheet. Most are written as they stand there; what else a row is asked for is read from its
 * redacted texts once more.
 */
export class PreparedRow implements PreparedVersion {
  readonly outcome = 'understood'
  readonly #in: OpenSheet
  #nth: number

  constructor(sheet: OpenSheet, nth: number) {
    this.#in = sheet
    this.#nth = nth
  }

  /** Makes it another row of its sheet: for who looks at all of them and keeps none. */
  moveTo(nth: number): void {
    this.#nth = nth
  }

  get row(): number {
    return this.#number(at.row)
  }
  get raw(): RawRow {
    return this.#in.rawOf(this.#nth)
  }
  get candidate(): Candidate {
    return this.#in.candidateOf(this.#nth)
  }
  get corrections(): readonly Finding[] {
    return this.#in.sheet.corrections[this.#number(at.corrections) - 1] ?? noFindings
  }
  get hasCorrections(): boolean {
    return this.#number(at.corrections) > 0
  }
  get today() {
    return this.#in.sheet.today
  }
  /** What names the subject: its code, else an old number. */
  get number(): string | undefined {
    return this.#has(flags.hasNumber) ? this.#text(at.identityTo, at.numberTo) : undefined
  }
  get name(): string | undefined {
    return this.#has(flags.hasName) ? this.#text(at.numberTo, at.nameTo) : undefined
  }
  /** Both, where they stand one behind the other. */
  get naming(): Naming | undefined {
    if (!this.#has(flags.hasNumber) || !this.#has(flags.hasName)) return undefined
    const [from, numberTo, to] = [this.#number(at.identityTo), this.#number(at.numberTo), this.#number(at.nameTo)]
    return { view: this.#in.view, from, numberTo, to }
  }
  /** Where it stands what identifies the decision among those of its subject, kind and decider. */
  get identity(): Place {
    return { from: this.#number(at.fieldsTo), to: this.#number(at.identityTo) }
  }
  get subjectKind(): SubjectKind | undefined {
    return subjectKinds[this.#number(at.subjectKind)]
  }
  get lacksClass(): boolean {
    return this.#has(flags.lacksClass)
  }
  /** One object for all rows of a sheet that name the same. */
  get decider(): StatedDecider {
    return this.#in.sheet.deciders[this.#number(at.decider)]!
  }
  /** Nothing was corrected in it, and nothing is to be said of it. */
  get hasNothingToSay(): boolean {
    return !this.hasCorrections && !this.lacksClass
  }
  get decidedOn(): number {
    return this.#number(at.decidedOn)
  }

  // What follows makes it a prepared version of its record.
  get bytes(): Buffer {
    return this.#in.bytes
  }
  get open(): Place {
    return { from: this.#number(at.openFrom), to: this.#number(at.openTo) }
  }
  get closed(): Place {
    return { from: this.#number(at.closedFrom), to: this.#number(at.closedTo) }
  }
  get fields(): Place {
    return { from: this.#number(at.fieldsFrom), to: this.#number(at.fieldsTo) }
  }
  get severity(): Severity | null {
    return severities[this.#number(at.severity)] ?? null
  }
  get version(): number {
    return 1
  }

  #number(which: number): number {
    return this.#in.sheet.numbers[this.#nth * numbersOfRow + which]!
  }
  #has(flag: number): boolean {
    return (this.#number(at.flags) & flag) !== 0
  }
  #text(from: number, to: number): string {
    return this.#in.bytes.toString('utf8', this.#number(from), this.#number(to))
  }
}
