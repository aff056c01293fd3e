import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { classifyCode, day } from '@probity/base'
import { beforeAll, expect, test } from 'vitest'
import { packFolder } from './legality/broken-copy.ts'
import { loadLaw } from './load-law.ts'
import type { Law } from './pack.ts'
import { readPackFiles } from './reading/read-pack.ts'
import { parts } from './schema/parts.ts'
import { publishedSchema } from './schema/publish.ts'

let law: Law
beforeAll(async () => {
  const loaded = await loadLaw([packFolder('demo-city'), packFolder('debarment')])
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.refusal))
  law = loaded.value
})

test('the packs a pack builds on are found beside it and stand before it', () => {
  expect(law.packs.map(({ id }) => id)).toEqual(['cn', 'demo-city', 'debarment'])
  expect(law.zone).toBe('Asia/Shanghai')
})

test('a folder that holds no pack is refused by name', async () => {
  const loaded = await loadLaw([packFolder('nowhere')])
  expect(loaded).toMatchObject({ ok: false, refusal: { code: 'law/pack-not-found' } })
  expect(basename(String(!loaded.ok && loaded.refusal.details?.folder))).toBe('nowhere')
})

test('the digest names the law: it changes with the packs and with nothing else', async () => {
  const again = await loadLaw([packFolder('demo-city'), packFolder('debarment')])
  const less = await loadLaw([packFolder('demo-city')])
  expect(again.ok && again.value.digest).toBe(law.digest)
  expect(less.ok && less.value.digest).not.toBe(law.digest)
})

test('a kind is found by the day on which the catalogue lets it be recorded', () => {
  expect(law.findKind('penalty', day('2021-07-14'))).toBeUndefined()
  expect(law.findKind('penalty', day('2021-07-15'))?.id).toBe('penalty')
  expect(() => law.getKind('score')).toThrow('score')
})

test('conditions of one country do not reach the records of an institution that knows none of them', () => {
  expect(law.findConditions('penalty')?.repairNoticeFrom).toBe('2025-06-22')
  expect(law.findConditions('debarment')).toBeUndefined()
  expect(law.findTransition('debarment')).toBeUndefined()
})

test('a region is found by its code or by the prefix that names its province', () => {
  expect(law.findRegion('330000')?.en).toBe('Zhejiang')
  expect(law.findRegion('990103')?.zh).toBe('南塘区')
  expect(law.findRegion('000000')).toBeUndefined()
})

test('every authority of the demo city has a code that is valid and belongs to no real place', () => {
  const codes = law.packs.find(({ id }) => id === 'demo-city')!.authorities.map(({ code }) => code!)
  expect(new Set(codes).size).toBe(codes.length)
  for (const code of codes) {
    expect(classifyCode(code).is).toBe('valid')
    expect(code.slice(2, 4)).toBe('99')
  }
})

test('two bureaus that became one are both answered for by their successor', () => {
  for (const id of ['water', 'forestry']) {
    const former = law.findAuthority(id)!
    expect(former.until).toBe('2024-06-30')
    expect(law.findAuthority(former.successor!)?.from).toBe('2024-07-01')
  }
})

test('every file of every pack names the schema that editors check it by', async () => {
  for (const pack of ['cn', 'demo-city', 'debarment']) {
    for (const { file, text, part } of await readPackFiles(packFolder(pack))) {
      const up = file.includes('/') ? '../../' : '../'
      expect(text.split('\n')[0], file).toBe(`# yaml-language-server: $schema=${up}schema/${part?.name}.schema.json`)
    }
  }
})

test('the published schemas are those the packs are read by', async () => {
  for (const part of parts) {
    const published = await readFile(new URL(`../../law/schema/${part.name}.schema.json`, import.meta.url), 'utf8')
    expect(published, `run node packages/law/schema/publish.ts (${part.name})`).toBe(publishedSchema(part))
  }
})
