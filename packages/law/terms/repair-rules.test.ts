import { day } from '@probity/base'
import { beforeAll, expect, test } from 'vitest'
import { packFolder } from '../legality/broken-copy.ts'
import { loadLaw } from '../load-law.ts'
import { type Law, noticeBlanks } from '../pack.ts'
import { repairRoute, repairRulesOn } from './repair-rules.ts'

let law: Law
beforeAll(async () => {
  const loaded = await loadLaw([packFolder('cn')])
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.refusal))
  law = loaded.value
})

test.each([
  ['housing', '2019-07-01', 'general-2019'],
  ['housing', '2023-04-30', 'general-2019'],
  ['housing', '2023-05-01', 'general-2023'],
  ['housing', '2026-03-31', 'general-2023'],
  ['housing', '2026-04-01', 'general-2026'],
  ['market-regulation', '2025-12-24', 'general-2023'],
  ['market-regulation', '2025-12-25', 'market-2025'],
  ['market-regulation', '2026-11-22', 'market-2025'],
])('an application to %s on %s is judged under %s', (functions, on, rules) => {
  expect(repairRulesOn(law, [functions], day(on))?.id).toBe(rules)
})

test('before the first rules there are none', () => {
  expect(repairRulesOn(law, ['housing'], day('2019-06-30'))).toBeUndefined()
})

test('courts, tax and customs have ways of their own, a directory is left by removal, and the rest is decided here (R16)', () => {
  const rules = repairRulesOn(law, ['housing'], day('2026-11-22'))!
  const way = (kind: string, functions: string) => repairRoute(rules, { kind, functions: [functions] })?.to
  expect(way('judgment-default', 'court')).toBe('elsewhere')
  expect(way('evaluation-result', 'tax')).toBe('elsewhere')
  expect(way('penalty', 'customs')).toBe('elsewhere')
  expect(way('abnormal-operation', 'civil-affairs')).toBe('listing')
  expect(way('penalty', 'tax')).toBeUndefined()
  expect(way('penalty', 'housing')).toBeUndefined()
})

test('what market regulation decided may be asked for on its own system too', () => {
  const rules = repairRulesOn(law, ['market-regulation'], day('2026-11-22'))!
  const way = (kind: string) => repairRoute(rules, { kind, functions: ['market-regulation'] })?.to
  expect(way('penalty')).toBe('here-too')
  expect(way('abnormal-operation')).toBe('listing')
})

test('the notice says from when, until when, where, and that it is free', () => {
  const { notice } = repairRulesOn(law, ['housing'], day('2026-11-22'))!
  for (const language of ['zh', 'en'] as const) {
    const text = notice.paragraphs.map((one) => one[language]).join('\n')
    for (const blank of noticeBlanks) expect(text, blank).toContain(`{${blank}}`)
  }
  expect(notice.paragraphs.map(({ en }) => en).join()).toContain('free of any fee')
})

test('what differs from what was read in a text says so', () => {
  const { falseMaterial, special } = repairRulesOn(law, ['housing'], day('2026-11-22'))!
  expect(falseMaterial.confidence).toBe('recalled')
  expect(special.find(({ effect }) => effect === 'for-a-time')?.confidence).toBe('verified')
})
