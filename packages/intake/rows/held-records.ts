import type { Tx } from '@probity/database'
import { listHeldVersions } from '@probity/records'
import type { Body } from '@probity/registry'
import type { First } from './firsts.ts'
import type { Setting } from './outcome.ts'
import { RecordTable } from './record-table.ts'
import type { Held } from './whose-word.ts'

/** The newest versions held of the records that rows state. A subject just made holds none, and of one met before it may be known. */
export const readHeld = async (tx: Tx, { known }: Setting, firsts: readonly First[]): Promise<HeldRecords> => {
  const asked = firsts.filter(
    ({ placed, subject, recordId }) => 'id' in placed.subject && known?.mayHold(subject.subjectId, recordId) !== false,
  )
  const held = new HeldRecords(2 * firsts.length)
  if (asked.length === 0) return held
  const versions = await listHeldVersions(
    tx,
    asked.map(({ subject }) => subject.subjectId),
    asked.map(({ recordId }) => recordId),
  )
  const subjects = new Map(asked.map(({ subject }) => [subject.subjectId, subject]))
  for (const version of versions) {
    const subject = subjects.get(version.subjectId) as Body
    held.put({ subject, recordId: version.recordId, version: () => version })
  }
  return held
}

type Holding = Pick<First, 'subject' | 'recordId'> & { version(): Held }

/** The newest version of each record. A record's number is of its subject's handle as well, so two subjects share none. */
class HeldRecords {
  readonly #table: RecordTable
  readonly #holdings: Holding[] = []

  constructor(most: number) {
    this.#table = new RecordTable(most)
  }

  find({ subject, recordId }: Pick<First, 'subject' | 'recordId'>) {
    const held = this.#holdings[this.#table.find(recordId)]
    return held?.subject.subjectId === subject.subjectId ? held.version() : undefined
  }

  /** In the place of what was held of the same record. */
  put(holding: Holding): void {
    this.#holdings[this.#table.enter(holding.recordId)] = holding
  }
}
