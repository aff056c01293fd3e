import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { day } from '@probity/base'
import { sql } from '@probity/database'
import { afterAll, expect, test } from 'vitest'
import { openDemo } from './demo.ts'
import { findKey } from './keyring.ts'
import { findPack, type Settings } from './settings.ts'
import type { Terminal } from './terminal.ts'

const data = mkdtempSync(join(tmpdir(), 'probity-demo-'))
afterAll(() => rmSync(data, { recursive: true }))

const settings: Settings = {
  data,
  dataGiven: true,
  place: { folder: data },
  packs: ['law/cn', 'law/demo-city', 'law/debarment'].map(findPack),
  secretFile: join(data, 'secret'),
  from: { data: 'argument', database: 'default', packs: 'default', secretFile: 'default' },
  access: {},
}
const village = { seed: 'village', organisations: 20, from: day('2025-11-01'), until: day('2026-03-01') }

const listening = () => {
  const notes: string[] = []
  const terminal = {
    language: 'en',
    watched: false,
    inWords: (words) => words.en,
    print: () => {},
    note: (words) => notes.push(typeof words === 'string' ? words : words.en),
    overwrite: () => {},
  } satisfies Terminal as Terminal
  return { notes, terminal }
}

const open = async () => {
  const { notes, terminal } = listening()
  const demo = await openDemo(settings, terminal, village)
  if (!demo.ok) throw new Error(demo.refusal.code)
  const { node, close } = demo.value.opened
  const [counted] = await node.database.rows<{ subjects: number }>(sql`select count(*)::int as subjects from subject`)
  await close()
  return { notes: notes.join('\n'), subjects: counted?.subjects ?? 0 }
}

test('what an interrupted start left is cleared away, and the story is told from its beginning', async () => {
  mkdirSync(join(data, 'postgres'))
  writeFileSync(join(data, 'postgres', 'half-a-database'), '')
  const first = await open()
  expect(first.notes).toContain('interrupted')
  expect(first.subjects).toBeGreaterThan(10)
  expect(existsSync(join(data, 'postgres', 'half-a-database'))).toBe(false)
})

test('the second start finds the city as it was, with its keys', async () => {
  const key = findKey(data, 'operator')
  const { notes, subjects } = await open()
  expect(notes).toBe('')
  expect(subjects).toBeGreaterThan(10)
  expect([key?.startsWith('operator.'), findKey(data, 'operator')]).toEqual([true, key])
})
