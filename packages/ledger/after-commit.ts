import type { Database } from '@probity/database'

/** The same database, and `tell` after each transaction that was committed: what it wrote may wait for its place in the log. */
export const afterCommit = (database: Database, tell: () => void): Database => ({
  ...database,
  transaction: async (work, name) => {
    const value = await database.transaction(work, name)
    tell()
    return value
  },
})
