import type { Tx } from '@probity/database'
import { othersWrote } from '@probity/ledger'
import { listRecordIds } from '@probity/records'
import type { Subject } from '@probity/registry'
import { RecordFilter } from './record-filter.ts'

/** Subjects that are remembered at most. */
const mostSubjects = 50_000
/** Records that are fetched of a subject when it is met; of one that has more, every record is looked for. */
const mostRecords = 16

type Known = { readonly subject: Subject; readonly name: string | undefined; readonly hasMany: boolean }

/**
 * What one submission has found out of subjects, for its later chunks: who bears which name, and which records they surely do
 * not hold. It is learned while the subject is locked, and whoever changes a name or adds a record locks the subject, draws a
 * later batch id and writes its batch with it. So as long as there is no later batch but our own, all of it is still so; once
 * there is one, it is forgotten.
 */
export class KnownSubjects {
  #known = new Map<number, Known>()
  #records = new RecordFilter()
  #own: number[] = []

  /** Forgets everything if somebody else has written since. Ask it while the subjects concerned are locked. */
  async refresh(tx: Tx): Promise<void> {
    if (this.#own.length === 0) return
    if (this.#known.size <= mostSubjects && !(await othersWrote(tx, this.#own))) return
    this.#known = new Map()
    this.#records = new RecordFilter()
    this.#own = []
  }

  find(subjectId: number): Known | undefined {
    return this.#known.get(subjectId)
  }

  /** Learns subjects that are locked, and the names under which they were found. */
  async learn(tx: Tx, subjects: readonly Subject[], names: ReadonlyMap<number, string>): Promise<void> {
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
      this.#known.set(subject.subjectId, { subject, name: names.get(subject.subjectId), hasMany })
    }
  }

  /** Whether a locked subject may hold a record; `false` is certain. */
  mayHold(subjectId: number, recordId: number): boolean {
    const known = this.#known.get(subjectId)
    return !known || known.hasMany || this.#records.mayHave(recordId)
  }

  /** What was written in a batch of our own. */
  wrote(batchId: number, recordIds: Iterable<number>): void {
    this.#own.push(batchId)
    for (const recordId of recordIds) this.#records.add(recordId)
  }
}
