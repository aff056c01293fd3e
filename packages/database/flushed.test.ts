import { expect, test } from 'vitest'
import { sql } from './index.ts'
import { lendOnServer, lendServer } from './lend/index.ts'

/** A look as its own statement writes it, over the connections that may do so. */
const aLook = sql`insert into look (subject_id, look_id, looked_at, role, body, person, purpose)
  values (1, nextval('look_id'), now(), 'clerk', 'tax', 'somebody', 'licensing')`

test('what was read is on disk before it is given out: a look is flushed by then, with others in one go', async () => {
  const server = await lendServer({ durable: true })
  if (!server) return
  const database = await lendOnServer(server.url)
  const ask = async (what: string) => (await database.rows<{ it: unknown }>(sql.raw(`select ${what} as it`)))[0]?.it
  for (let again = 0; again < 20; again++) {
    const before = await ask('pg_current_wal_insert_lsn()::text')
    await Promise.all([1, 2, 3].map(() => database.forClosed.rows(aLook)))
    expect(await ask(`pg_current_wal_flush_lsn() > '${before}'::pg_lsn`)).toBe(true)
  }
  await database.close()
  await server.stop()
})
