import { mkdtempSync, openSync, readFileSync, rmSync, truncateSync, writeFileSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { restoreArchive, sealKeyOf, verifyArchive, writeArchive } from '@probity/backup'
import { day, type Instant } from '@probity/base'
import { type Engine, listMigrations, sql } from '@probity/database'
import { lendEmpty, testEngine, testEnvironment } from '@probity/database/lend'
import { demoCity } from '@probity/demo'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type CityNode, openCityNode } from '../rights/city-node.ts'
import { everythingHeld } from './everything-held.ts'

const folder = mkdtempSync(join(tmpdir(), 'probity-backup-'))
const key = sealKeyOf('a secret that only the tests know')
const madeAt = '2026-11-22T05:00:00.000Z'
const now = '2026-11-22T06:00:00.000Z' as Instant
const archive = join(folder, 'city.probity')

let city: CityNode
let bytes = 0
beforeAll(async () => {
  city = await openCityNode(
    demoCity({ seed: 'backup', organisations: 80, from: day('2026-01-01'), until: day('2026-11-01') }),
  )
  const handle = openSync(archive, 'w')
  await writeArchive(city.node.database, { key, madeAt }, async (part) => {
    bytes += writeSync(handle, part)
  })
})
afterAll(async () => {
  await city.close()
  rmSync(folder, { recursive: true })
})

const verified = async (file = archive) => {
  const found = await verifyArchive(file, key)
  if (!found.ok) throw new Error(found.refusal.code)
  return found.value
}

const restore = async (owner: Engine, more: { replace?: boolean } = {}) =>
  restoreArchive(owner, { file: archive, manifest: await verified(), replace: false, now, ...more })

const engines = process.env[testEnvironment.serverStart] ? (['embedded', 'server'] as const) : (['embedded'] as const)

describe.each(engines)('restored on the engine %s', (engine) => {
  let target: Engine
  beforeAll(async () => {
    target = (await lendEmpty(engine)) as Engine
  })
  afterAll(() => target?.close())

  test('every row is there as it was, whatever engine it came from', async () => {
    const done = await restore(target)
    expect(done.ok && done.value.rows).toBeGreaterThan(1_000)
    const [before, after] = [await everythingHeld(city.node.database), await everythingHeld(target)]
    expect(Object.keys(after)).toEqual(Object.keys(before))
    for (const [name, rows] of Object.entries(before)) expect({ [name]: after[name] }).toEqual({ [name]: rows })
  })

  test('what is drawn next from a sequence is what the living node would draw', async () => {
    const { sequences } = await verified()
    const [next] = await target.rows<Record<string, number>>(
      sql`select nextval('ledger_batch_id') as ledger_batch_id, nextval('subject_id') as subject_id`,
    )
    for (const [name, drawn] of Object.entries(next ?? {})) expect(drawn).toBe((sequences[name] as number) + 1)
  })

  test('a database that holds something is left alone, unless it is to be replaced', async () => {
    const before = await everythingHeld(target)
    const refused = await restore(target)
    expect(refused.ok || refused.refusal.code).toBe('restore/not-empty')
    expect(await everythingHeld(target)).toEqual(before)
    expect((await restore(target, { replace: true })).ok).toBe(true)
  })

  test('an end half-way leaves what was there', async () => {
    const manifest = await verified()
    const broken = {
      ...manifest,
      parts: manifest.parts.map((part, at) =>
        at < manifest.parts.length - 1 ? part : { ...part, sha256: '0'.repeat(64) },
      ),
    }
    const before = await everythingHeld(target)
    await expect(restoreArchive(target, { file: archive, manifest: broken, replace: true, now })).rejects.toThrow(
      'changed',
    )
    expect(await everythingHeld(target)).toEqual(before)
  })
})

test('an archive is listed and unpacked by any tar, and its manifest says what is in it', async () => {
  const { execFileSync } = await import('node:child_process')
  const names = execFileSync('tar', ['tf', archive]).toString().trim().split('\n')
  expect(names.slice(-2)).toEqual(['manifest.json', 'manifest.seal'])
  const manifest = JSON.parse(execFileSync('tar', ['xOf', archive, 'manifest.json']).toString())
  expect(manifest).toMatchObject({ format: 'probity-backup/1', madeAt, engine: testEngine(), journal: null })
  expect(manifest.schema).toHaveLength(listMigrations().length)
  expect(manifest.packs.length).toBeGreaterThanOrEqual(0)
  const part = manifest.parts.find(({ table }: { table: string }) => table === 'subject')
  const lines = execFileSync('sh', ['-c', `tar xOf ${archive} ${part.name} | gunzip | wc -l`])
    .toString()
    .trim()
  expect(Number(lines)).toBe(part.rows)
})

describe('an archive is refused', () => {
  const altered = (change: (copy: string) => void) => {
    const copy = join(folder, 'altered.probity')
    writeFileSync(copy, readFileSync(archive))
    change(copy)
    return verifyArchive(copy, key).then((found) => found.ok || found.refusal.code)
  }

  test('wherever it is cut off', async () => {
    for (const length of [bytes - 1_025, bytes - 1_600, Math.floor(bytes / 2), 5_000, 512])
      expect(['backup/cut-off', 'backup/not-an-archive']).toContain(await altered((copy) => truncateSync(copy, length)))
  })

  test('whatever byte of its content is changed', async () => {
    const original = readFileSync(archive)
    for (let at = 600; at < bytes - 2_000; at += Math.floor(bytes / 40)) {
      const code = await altered((copy) => {
        const content = Buffer.from(original)
        content[at] = (content[at] as number) ^ 1
        writeFileSync(copy, content)
      })
      // A byte between two members is nobody's content.
      if (code !== true) expect(code).toMatch(/^backup\//)
    }
    const manifestAt = original.lastIndexOf('"ledger":{"lastBatch":') + 22
    const code = await altered((copy) => {
      const content = Buffer.from(original)
      content[manifestAt] = 0x39
      writeFileSync(copy, content)
    })
    expect(code).toBe('backup/other-secret')
  })

  test('when it is of another secret', async () => {
    const found = await verifyArchive(archive, sealKeyOf('another secret of another node'))
    expect(found.ok || found.refusal.code).toBe('backup/other-secret')
  })

  test('when it is no archive at all', async () => {
    const file = join(folder, 'picture.png')
    writeFileSync(file, 'no archive '.repeat(500))
    const found = await verifyArchive(file, key)
    expect(found.ok || found.refusal.code).toBe('backup/not-an-archive')
  })
})
