import type { Receipt } from '@probity/contract'
import { expect, test } from 'vitest'
import { sayReceipt } from './say-receipt.ts'

const finding = (code: string, effect: string, rows: number) => ({ code, effect, says: { zh: code, en: code }, rows })
const receipt: Receipt = {
  submission: '0'.repeat(40),
  authority: 'market-city',
  key: 'k',
  kind: 'penalty',
  state: 'finished',
  receivedAt: '2026-11-22T04:00:00Z',
  rows: { accepted: 3, corrected: 1, quarantined: 2, refused: 0 },
  alreadyHeld: 0,
  identityNumbersCut: 0,
  findings: [
    finding('day/none', 'quarantine', 2),
    finding('day/rewritten', 'correction', 1),
    finding('record/class-missing', 'notice', 3),
  ],
}

test('a receipt tells what keeps rows out from what is only to be noted', () => {
  const [, keepsOut = '', toNote = ''] =
    /\nReasons\n([\s\S]*?)\n\nTo be noted[^\n]*\n([\s\S]*?)\n\n/.exec(sayReceipt(receipt, 'en')) ?? []
  expect(keepsOut).toContain('day/none')
  expect(keepsOut).not.toContain('day/rewritten')
  expect(toNote).toContain('day/rewritten')
  expect(toNote).toContain('record/class-missing')
})

test('a receipt of a clean file speaks of no reasons', () => {
  expect(sayReceipt({ ...receipt, findings: [] }, 'en')).not.toMatch(/Reasons|noted/)
})
