import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Reader, sql } from '@probity/database'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type CityNode, openCityNode } from './city-node.ts'
import { coercionRow, csvOf, penaltyRow, registrationRow } from './filings.ts'

/** The wall behind the code: whatever is asked through a reader's connections, the database refuses what is not its. */
let city: CityNode
let forPublic: Reader
let forClosed: Reader

beforeAll(async () => {
  city = await openCityNode()
  ;({ forPublic, forClosed } = city.node.database)
  await city.submit('market-city', 'registration', csvOf([registrationRow({})]))
  await city.submit('market-city', 'penalty', csvOf([penaltyRow({})]))
  await city.submit('market-city', 'coercion', csvOf([coercionRow({})]))
})
afterAll(() => city.close())

const kindsSeenBy = async (reader: Reader) =>
  (await reader.rows<{ kind: string }>(sql`select kind from record_version order by kind`)).map(({ kind }) => kind)

test('the node and the closed reader see every record, the public none of a kind that is never published', async () => {
  expect(await kindsSeenBy(city.node.database)).toEqual(['coercion', 'penalty', 'registration'])
  expect(await kindsSeenBy(forClosed)).toEqual(['coercion', 'penalty', 'registration'])
  expect(await kindsSeenBy(forPublic)).toEqual(['penalty', 'registration'])
})

describe('through the public’s connections the database refuses', () => {
  test.each([
    'select closed from record_version',
    'select * from record_version',
    'select public_salt from record_version',
    'select submission_id from record_version',
    'select closed from act',
    'select * from look',
    'select * from look_delay',
    'select * from consent',
    'select * from submission',
    'select * from submission_row',
    'select * from conflict',
    'select * from authority_key',
    `insert into look (subject_id, look_id, looked_at, role, body, person, purpose) values (1, 1, now(), 'bank', 'b', 'p', 'x')`,
    'update subject set status = status',
    'delete from subject_name',
    'set row_security = off; select kind from record_version',
  ])('%s', async (statement) => {
    for (const one of statement.split('; ')) {
      if (one.startsWith('set ')) continue
      if (one === 'select kind from record_version') expect(await kindsSeenBy(forPublic)).not.toContain('coercion')
      else await expect(forPublic.rows(sql.raw(one))).rejects.toMatchObject({ code: '42501' })
    }
  })

  test('acts that are not public: there are none to be seen', async () => {
    const [version] = await city.node.database.rows<{ subject: number }>(
      sql`select subject_id as subject from record_version limit 1`,
    )
    await city.node.database.rows(sql`insert into act (subject_id, batch_id, ordinal, kind, effective_on, authority_id, content,
      closed, public_salt, closed_salt) values (${version?.subject}, 999999, 0, 'consent-given', '2026-05-11', 'subject', '{}',
      '{"receiver":"bank"}', '', '')`)
    expect(await forPublic.rows(sql`select kind from act`)).toEqual([])
    expect(await forClosed.rows(sql`select kind from act where kind <> 'identity-stated'`)).toEqual([
      { kind: 'consent-given' },
    ])
  })
})

describe('the closed reader adds looks and does nothing else', () => {
  test.each([
    'select * from look',
    'select * from submission',
    'select * from authority_key',
    'update look set purpose = purpose',
    'delete from look',
    'insert into act select * from act',
    'update consent set revoked_at = now()',
    `insert into look (subject_id, look_id, looked_at, role, body, person, purpose, batch_id) values (1, 1, now(), 'bank', 'b', 'p', 'x', 1)`,
  ])('%s', async (statement) => {
    await expect(forClosed.rows(sql.raw(statement))).rejects.toMatchObject({ code: '42501' })
  })
})

test('in a database that no node has opened, the public may read no record', async () => {
  const { lendDatabase } = await import('@probity/database/lend')
  const database = await lendDatabase()
  await database.rows(sql`insert into record_version (subject_id, version, record_id, nature, kind, authority_id, decided_on,
    first_seen_on, attested, content, closed, submission_id, submission_row, public_salt, closed_salt, batch_id, ordinal)
    values (1, 1, 1, 'first', 'registration', 'a', '2026-01-01', '2026-01-01', '{}', '{}', '{}', 's', 1, '', '', 1, 0)`)
  expect(await kindsSeenBy(database.forPublic)).toEqual([])
  await database.close()
})

test('the closed connections are asked by the one statement that writes a look, and by nothing else', () => {
  const root = fileURLToPath(new URL('../../', import.meta.url))
  const asking = globSync('{packages,apps}/**/*.ts', { cwd: root })
    .filter((path) => !path.includes('node_modules') && !path.startsWith('packages/database/'))
    .filter((path) => readFileSync(join(root, path), 'utf8').includes('forClosed'))
  expect(asking.sort()).toEqual([
    'apps/operator/simulate/restartable.ts',
    'apps/server/routes/cases.ts',
    'apps/server/routes/checks.ts',
    'apps/server/routes/lab.ts',
    'apps/server/routes/letters.ts',
    'apps/server/routes/levels.ts',
    'apps/server/routes/looks.ts',
    'apps/server/routes/openings.ts',
    'packages/cases/engine/look-at-cases.ts',
    'packages/letters/store/look-at-letter.ts',
    'packages/records/full-file-query.ts',
  ])
})
