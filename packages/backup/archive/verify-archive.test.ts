import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { listMigrations } from '@probity/database'
import { afterAll, expect, test } from 'vitest'
import { sealKeyOf } from '../keys.ts'
import type { Manifest } from './manifest.ts'
import { tarEnd, tarMember } from './tar.ts'
import { verifyArchive } from './verify-archive.ts'

const folder = mkdtempSync(join(tmpdir(), 'probity-archive-'))
afterAll(() => rmSync(folder, { recursive: true }))
const key = sealKeyOf('the secret of a node')

/** An archive of no rows at all, under a given schema. */
const verifyWith = (schema: Manifest['schema']) => {
  const manifest: Manifest = {
    format: 'probity-backup/1',
    madeAt: '2026-11-22T05:00:00.000Z',
    engine: 'embedded',
    schema,
    packs: [],
    ledger: { lastBatch: 0, batches: 0 },
    journal: null,
    tables: [],
    sequences: {},
    parts: [],
  }
  const text = JSON.stringify(manifest)
  const file = join(folder, 'archive')
  writeFileSync(
    file,
    Buffer.concat([
      tarMember('manifest.json', Buffer.from(text)),
      tarMember('manifest.seal', Buffer.from(key.seal(text))),
      tarEnd,
    ]),
  )
  return verifyArchive(file, key).then((found) => (found.ok ? 'ok' : found.refusal.code))
}

const ours = listMigrations().map(({ name, digest }) => ({ name, digest }))

test('an archive of this version and of every earlier one is taken', async () => {
  for (let upTo = 1; upTo <= ours.length; upTo++) expect(await verifyWith(ours.slice(0, upTo))).toBe('ok')
})

test('an archive that a newer program wrote is refused', async () => {
  expect(await verifyWith([...ours, { name: '9999-tomorrow.sql', digest: 'x' }])).toBe('database/newer-schema')
})

test('an archive of a program whose history is another is refused', async () => {
  const other = ours.map((one, at) => (at === 1 ? { ...one, digest: 'x' } : one))
  expect(await verifyWith(other)).toBe('database/changed-migration')
})
