import type { Database } from '@probity/database'
import { sql } from '@probity/database'
import pg from 'pg'

/** Does what the node itself may not: somebody with the database's own rights changes history. */
export const asOwner = async (database: Database, statement: string): Promise<void> => {
  if (database.engine === 'embedded') {
    await database.rows(sql`reset role`)
    await database.rows(sql.raw(statement))
    await database.rows(sql`set role probity_node`)
    return
  }
  const client = new pg.Client({ connectionString: (database as Database & { url: string }).url })
  await client.connect()
  await client.query(statement)
  await client.end()
}
