import { beforeAll, expect, test } from 'vitest'
import { packFolder } from '../legality/broken-copy.ts'
import { loadLaw } from '../load-law.ts'
import type { Law } from '../pack.ts'
import { endOfRecord } from './end-of-record.ts'
import { isAdverse } from './is-adverse.ts'

let law: Law
beforeAll(async () => {
  const loaded = await loadLaw([packFolder('cn'), packFolder('debarment')])
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.refusal))
  law = loaded.value
})

test('a licence ends with its last day of validity', () => {
  expect(endOfRecord(law.getKind('licence'), { validUntil: '2027-03-14' })).toBe('2027-03-14')
})

test('the day a source uses for without end is no end', () => {
  expect(endOfRecord(law.getKind('licence'), { validUntil: '2099-12-31' })).toBeUndefined()
  expect(endOfRecord(law.getKind('debarment'), { ineligibleUntil: '2999-12-31' })).toBeUndefined()
})

test('what is no day ends nothing', () => {
  expect(endOfRecord(law.getKind('licence'), { validUntil: 'soon' })).toBeUndefined()
  expect(endOfRecord(law.getKind('ruling'), {})).toBeUndefined()
})

test('a penalty is always adverse, an honour never, a commitment only if broken', () => {
  expect(isAdverse(law.getKind('penalty'), {})).toBe(true)
  expect(isAdverse(law.getKind('honour'), {})).toBe(false)
  expect(isAdverse(law.getKind('commitment-fulfilment'), { fulfilment: '已履行' })).toBe(false)
  expect(isAdverse(law.getKind('commitment-fulfilment'), { fulfilment: '未履行' })).toBe(true)
})
