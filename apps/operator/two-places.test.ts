import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openNodeAt } from './open-node.ts'
import type { Settings } from './settings.ts'

const settingsOf = (data: string, from: Settings['from']['data']): Settings => ({
  data,
  dataGiven: true,
  place: { url: 'postgres://nobody@127.0.0.1:1/none' },
  packs: ['law/cn'],
  secretFile: join(data, 'secret'),
  from: { data: from, database: 'environment', packs: 'default', secretFile: 'default' },
  access: {},
})

test('a folder that was typed and holds a database is not passed over for the one DATABASE_URL names', async () => {
  const data = mkdtempSync(join(tmpdir(), 'probity-two-places-'))
  const code = async (from: Settings['from']['data']) => {
    const opened = await openNodeAt(settingsOf(data, from))
    return opened.ok ? 'opened' : opened.refusal.code
  }
  expect(await code('argument')).toBe('database/unreachable')
  mkdirSync(join(data, 'postgres'))
  expect(await code('argument')).toBe('database/two-places')
  expect(await code('default')).toBe('database/unreachable')
  rmSync(data, { recursive: true })
})
