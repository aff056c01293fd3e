import { Written } from '@probity/base'
import type { Tx } from '@probity/database'
import { type Batch, wroteAlone } from '@probity/ledger'
import type { Bearing, Body } from '@probity/registry'
import { NamedTable, type Naming } from './named-table.ts'
import { RecordFilter } from './record-filter.ts'

/** Subjects that are remembered at most. */
const mostSubjects = 50_000
/** Batches of our own that are told apart from others' at most. */
const mostBatches = 500
/** Records that are fetched of a subject when it is met; of one that has more, every record is looked for. */
export const mostRecords = 16
/** Spellings of the names of one body that are remembered at most. */
const mostSpellings = 16

export type KnownSubject = {
  readonly body: Body
  /** The subject's handle, as it is written into what is recorded of it. */
  readonly handle: Written
  /** How rows name it once they are placed. */
  readonly reference: { readonly id: number }
  /** Those of the register. */
  readonly names: readonly string[]
  /** Its records are not all known. */
  readonly hasMany: boolean
}

type Learned = KnownSubject & { readonly names: string[]; readonly spellings: string[]; hasMany: boolean }

/** Whose records are which: at most one more of each than `mostRecords`. */
export type RecordsHeld = { readonly subjectIds: readonly number[]; readonly recordIds: readonly number[] }

/**
 * What one submission has found out of subjects, for its later chunks and the next submission: who bears a number and under which names, and which records
 * they surely do not hold. It is learned while the subject is locked, and whoever changes a number or a name or adds a record
 * locks the subject, draws a later batch id and writes its batch with it. So as long as there is no later batch but our own, and our
 * last one stands as we wrote it, all of it is still so; else it is forgotten.
 */
export class KnownSubjects {
  #known = new Map<number, Learned>()
  #byNumber = new Map<string, KnownSubject[]>()
  #byNaming = new NamedTable<KnownSubject>()
  #records = new RecordFilter()
  #own: number[] = []
  /** The last of them. */
  #last: Batch | undefined
  #generation = 0

  /** How often everything was forgotten. */
  get generation(): number {
    return this.#generation
  }

  get knowsAny(): boolean {
    return this.#known.size > 0
  }

  /** Whether what is known is still so; else it is forgotten. Ask it while the subjects concerned are locked. */
  async isStillSo(tx: Tx): Promise<boolean> {
    if (!this.knowsAny) return true
    const isShort = this.#known.size <= mostSubjects && this.#own.length <= mostBatches
    if (isShort && this.#last && (await wroteAlone(tx, this.#own, this.#last))) return true
    this.forget()
    return false
  }

  /** Forgets everything, as after a chunk that wrote nothing: no batch vouches for what it found out. */
  forget(): void {
    this.#known = new Map()
    this.#byNumber = new Map()
    this.#byNaming = new NamedTable()
    this.#records = new RecordFilter()
    this.#own = []
    this.#last = undefined
    this.#generation++
  }

  find(subjectId: number): KnownSubject | undefined {
    return this.#known.get(subjectId)
  }

  /** All who bear or bore a number. `undefined`: that is not known. */
  findBearers(number: string): readonly KnownSubject[] | undefined {
    return this.#byNumber.get(number)
  }

  /** The one that bears or bore a number and bears the name beside it. */
  findByNaming(naming: Naming): KnownSubject | undefined {
    return this.#byNaming.find(naming)
  }

  /** Learns who bears numbers, all that do, while they are locked. */
  learn(bearings: readonly Bearing[]): void {
    const numbers = new Map<string, KnownSubject[]>()
    for (const { code, body, name } of bearings) {
      const known = this.#known.get(body.subjectId) ?? this.#meet(body)
      if (name !== null && !known.names.includes(name)) known.names.push(name)
      const bearers = numbers.get(code)
      if (!bearers) numbers.set(code, [known])
      else if (!bearers.includes(known)) bearers.push(known)
    }
    for (const [number, bearers] of numbers) {
      this.#byNumber.set(number, bearers)
      // A number with two bearers is told by the name, so by itself it is nobody's.
      if (bearers.length === 1) for (const name of bearers[0]!.names) this.#byNaming.add(number, name, bearers[0]!)
    }
  }

  /** Learns which records they hold of whom all were asked for, while they are locked. */
  learnRecords(asked: readonly number[], { subjectIds, recordIds }: RecordsHeld): void {
    const counts = new Map<number, number>()
    for (const [nth, subjectId] of subjectIds.entries()) {
      this.#records.add(recordIds[nth]!)
      counts.set(subjectId, (counts.get(subjectId) ?? 0) + 1)
    }
    for (const subjectId of asked) {
      const known = this.#known.get(subjectId)
      if (known) known.hasMany = (counts.get(subjectId) ?? 0) > mostRecords
    }
  }

  /** Learns that rows write a name of the only one who bears a number like this as well. */
  learnSpelling(number: string, name: string, { body }: KnownSubject): void {
    const known = this.#known.get(body.subjectId)
    if (!known || known.spellings.length === mostSpellings) return
    if (known.names.includes(name) || known.spellings.includes(name)) return
    known.spellings.push(name)
    this.#byNaming.add(number, name, known)
  }

  #meet(body: Body): Learned {
    const handle = Written.text(body.handle)!
    const known: Learned = { body, handle, reference: { id: body.subjectId }, names: [], spellings: [], hasMany: true }
    this.#known.set(body.subjectId, known)
    return known
  }

  /** Whether a locked subject may hold a record; `false` is certain. */
  mayHold(subjectId: number, recordId: number): boolean {
    const known = this.#known.get(subjectId)
    return !known || this.mayHoldOf(known, recordId)
  }

  /** The same of one that is known. */
  mayHoldOf({ hasMany }: KnownSubject, recordId: number): boolean {
    return hasMany || this.#records.mayHave(recordId)
  }

  /** What is written in a batch of our own. */
  wrote(batch: Batch, recordIds: Iterable<number>): void {
    this.#own.push(batch.batchId)
    this.#last = batch
    for (const recordId of recordIds) this.#records.add(recordId)
  }
}
