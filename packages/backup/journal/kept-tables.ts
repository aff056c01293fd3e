import { listSpread, type Reader } from '@probity/database'
import { type CopiedTable, listCopiedTables } from '../tables.ts'

/** Kept by the log's own lines, counted anew, or about copies themselves. */
const notSmall = /^(ledger_|journal_|name_gram$|restoration$)/

export type KeptTables = {
  /** All that is held of a subject stands in tables with its key. */
  readonly ofSubjects: readonly CopiedTable[]
  /** Small tables of the whole node: keys, statements, packs, conflicts. They are written whole when they change. */
  readonly small: readonly CopiedTable[]
  readonly ofLog: (name: string) => CopiedTable
}

export const findKeptTables = async (db: Reader): Promise<KeptTables> => {
  const tables = await listCopiedTables(db)
  const spread = new Map(listSpread().map((one) => [one.table, one.how]))
  return {
    ofSubjects: tables.filter(({ columns }) => columns.includes('subject_id')),
    small: tables.filter(({ name }) => spread.get(name) !== 'spread' && !notSmall.test(name)),
    ofLog: (name) => {
      const found = tables.find((table) => table.name === name)
      if (!found) throw new Error(`there is no table ${name}`)
      return found
    },
  }
}
