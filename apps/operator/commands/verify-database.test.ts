import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openEmbedded, sql } from '@probity/database'
import { csvLines, registrationRows } from '@probity/demo'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { root } from '../settings.ts'
import { probity, serveProbity } from '../testing/spawn-probity.ts'

const folder = mkdtempSync(join(tmpdir(), 'probity-verify-'))
const data = join(folder, 'data')
const packs = ['law/cn', 'law/demo-city'].flatMap((pack) => ['--pack', join(root, pack)])
const verify = (...words: string[]) => probity(['verify', '--database', '--data', data, ...words])
let key: string

beforeAll(async () => {
  const file = join(folder, 'register.csv')
  writeFileSync(file, [...csvLines([...registrationRows({ seed: 7, count: 12 })])].join(''))
  const server = await serveProbity(['--data', data, '--port', '0', ...packs])
  await probity(['ingest', file, '--authority', 'market-city', '--data', data, '--json'])
  key = (await signedLog(server.address)).keys[0]?.verifier as string
  expect(await verify('--key', key)).toMatchObject({ code: 2 })
  expect(await server.end('SIGTERM')).toBe(0)
})
afterAll(() => rmSync(folder, { recursive: true }))

type Log = { readonly keys: readonly { verifier: string }[]; readonly checkpoint?: { readonly size: number } }

/** The log once it has signed something, which is within a second of the first entry. */
const signedLog = (address: string): Promise<Log> =>
  vi.waitFor(
    async () => {
      const log = (await (await fetch(`${address}/api/v1/log`)).json()) as Log
      expect(log.checkpoint?.size).toBeGreaterThan(0)
      return log
    },
    { timeout: 20_000, interval: 100 },
  )

const behindTheNode = async (statement: string) => {
  const database = await openEmbedded(join(data, 'postgres'))
  await database.transaction((tx) => tx.rows(sql.raw(statement)))
  await database.close()
}

test('verify --database: an untouched node is valid, and the key is asked for from elsewhere', async () => {
  expect(await verify('--key', key)).toMatchObject({
    code: 0,
    out: expect.stringMatching(/^Valid: the \d+ rows of the database are what the log \S+ signed in \d+ entries\./),
  })
  expect((await verify()).err).toContain('--key')
  expect(await verify('--key', 'nonsense')).toMatchObject({ code: 2 })
})
test('verify --database: one byte of a record changed behind the server’s back is found, and the record named', async () => {
  const first = '(select min(subject_id) from record_version)'
  await behindTheNode(`update record_version set first_seen_on = first_seen_on - 1 where subject_id = ${first}`)
  const { code, out } = await verify('--key', key)
  expect(code).toBe(1)
  expect(out).toMatch(
    /^record [0-9a-z]{26}-[0-9a-z]+ version 1 \(registration, batch 1, number \d+\): its public part was changed/,
  )
  expect(out).toMatch(/^Not valid: .*: 1\.$/m)
  const json = await verify('--key', key, '--json')
  expect(JSON.parse(json.out)).toMatchObject({
    is: 'not-valid',
    discrepancies: [{ is: 'row-changed', part: 'public' }],
  })
  await behindTheNode(`update record_version set first_seen_on = first_seen_on + 1 where subject_id = ${first}`)
  expect(await verify('--key', key)).toMatchObject({ code: 0 })
})
test('verify --database: an entry changed in the database is named by its place in the log', async () => {
  const flip =
    'update ledger_batch set entries = set_byte(entries, 200, 255 - get_byte(entries, 200)) where batch_id = 1'
  await behindTheNode(flip)
  const { code, out } = await verify('--key', key, '--lang', 'zh')
  expect(code).toBe(1)
  expect(out).toContain('条目 3（批次 1 第 3 个）与签名的日志不符')
  await behindTheNode(flip)
})
test('verify --database: a checkpoint that another key signed is not believed', async () => {
  await behindTheNode(
    `update ledger_checkpoint set note = replace(note, E'\\n' || size || E'\\n', E'\\n' || (size + 1) || E'\\n')`,
  )
  expect(await verify('--key', key)).toMatchObject({ code: 1 })
})
