import { Written } from '@probity/base'
import type { Tx } from '@probity/database'
import { othersWrote } from '@probity/ledger'
import { listRecordIds } from '@probity/records'
import type { Subject } from '@probity/registry'
import { NamedTable, type Naming } from './named-table.ts'
import { RecordFilter } from './record-filter.ts'

/** Subjects that are remembered at most. */
const mostSubjects = 50_000
/** Records that are fetched of a subject when it is met; of one that has more, every record is looked for. */
const mostRecords = 16

export type KnownSubject = {
  readonly subject: Subject
  /** The subject's handle, as it is written into what is recorded of it. */
  readonly handle: Written
  /** How rows name it once they are placed. */
  readonly reference: { readonly id: number }
  readonly ids: readonly number[]
  readonly number: string | undefined
  readonly name: string | undefined
  readonly hasMany: boolean
}

/** A subject just met: the number and the name under which it was found, as far as they were enough to tell it. */
export type Met = { readonly number: string; readonly name: string | undefined }

/**
 * What one submission has found out of subjects, for its later chunks: whose a number is, who bears which name, and which records
 * they surely do not hold. It is learned while the subject is locked, and whoever changes a number or a name or adds a record
 * locks the subject, draws a later batch id and writes its batch with it. So as long as there is no later batch but our own,
 * all of it is still so; once there is one, it is forgotten.
 */
export class KnownSubjects {
  #known = new Map<number, KnownSubject>()
  #byNumber = new Map<string, KnownSubject>()
  #byNaming = new NamedTable<KnownSubject>()
  #records = new RecordFilter()
  #own: number[] = []
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
    if (this.#own.length === 0) return true
    if (this.#known.size <= mostSubjects && !(await othersWrote(tx, this.#own))) return true
    this.#known = new Map()
    this.#byNumber = new Map()
    this.#byNaming = new NamedTable()
    this.#records = new RecordFilter()
    this.#own = []
    this.#generation++
    return false
  }

  find(subjectId: number): KnownSubject | undefined {
    return this.#known.get(subjectId)
  }

  /** The one subject that bears or bore a number. */
  findByNumber(number: string): KnownSubject | undefined {
    return this.#byNumber.get(number)
  }

  /** The same, who bears the name beside it as well. */
  findByNaming(naming: Naming): KnownSubject | undefined {
    return this.#byNaming.find(naming)
  }

  /** Learns subjects that are locked, and how they were found. */
  async learn(tx: Tx, subjects: readonly Subject[], found: ReadonlyMap<number, Met>): Promise<void> {
    if (subjects.length === 0) return
    const records = await listRecordIds(
      tx,
      subjects.map(({ subjectId }) => subjectId),
      mostRecords + 1,
    )
    const counts = new Map<number, number>()
    for (const { subjectId, recordId } of records) {
      this.#records.add(recordId)
      counts.set(subjectId, (counts.get(subjectId) ?? 0) + 1)
    }
    for (const subject of subjects) {
      const hasMany = (counts.get(subject.subjectId) ?? 0) > mostRecords
      const met = found.get(subject.subjectId)
      const known = {
        subject,
        handle: Written.text(subject.handle)!,
        reference: { id: subject.subjectId },
        ids: [subject.subjectId],
        number: met?.number,
        name: met?.name,
        hasMany,
      }
      this.#known.set(subject.subjectId, known)
      if (!met) continue
      this.#byNumber.set(met.number, known)
      if (met.name !== undefined) this.#byNaming.add(met.number, met.name, known)
    }
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

  /** What was written in a batch of our own. */
  wrote(batchId: number, recordIds: Iterable<number>): void {
    this.#own.push(batchId)
    for (const recordId of recordIds) this.#records.add(recordId)
  }
}
