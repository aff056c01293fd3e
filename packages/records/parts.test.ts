import { canonicalJson, day, type Json } from '@probity/base'
import { expect, test } from 'vitest'
import { publicRecordId, readPublicRecordId } from './identity.ts'
import { recordParts } from './parts.ts'
import type { RecordVersion } from './record.ts'

const version: RecordVersion = {
  recordId: 4_503_599_627_370_495,
  version: 2,
  nature: 'correction',
  kind: 'penalty',
  authorityId: 'market',
  deciderName: '临澄市"市场"监督管理局',
  deciderCode: null,
  documentNumber: '临市监罚〔2025〕1号',
  eventOn: null,
  decidedOn: day('2025-01-02'),
  publishedOn: day('2025-01-03'),
  firstSeenOn: day('2025-01-04'),
  severity: 'serious',
  basis: '《法》\n第一条',
  attested: { servedOn: day('2025-01-02'), publish: true },
  content: { outcome: '罚款', amount: 12_300, articles: ['b', 'a'], nested: { z: 1, a: null } },
  closed: { note: '\u2028', a: false },
}

test('the parts of a version are canonical JSON of what they say', () => {
  const { public: open, closed } = recordParts('handle', version)
  for (const part of [open, closed]) expect(part).toBe(canonicalJson(JSON.parse(part) as Json))
  expect(JSON.parse(open)).toMatchObject({ content: version.content, attested: version.attested, basis: version.basis })
  expect(JSON.parse(closed)).toMatchObject({ content: version.closed, part: 'closed' })
})

test('a version whose text has no canonical form is a fault, wherever it stands', () => {
  for (const content of [{ a: '\ud800' }, { '\udc00': 1 }, { a: Number.NaN }, { a: ['\ud800'] }])
    expect(() => recordParts('handle', { ...version, content })).toThrow('canonical form')
})

test('a public record id is the number in base 36, and reads back', () => {
  const handle = 'a'.repeat(26)
  for (const recordId of [0, 35, 36 ** 5 - 1, 36 ** 5, 36 ** 5 + 1, 36 ** 9, 2 ** 52 - 1]) {
    expect(publicRecordId(handle, recordId)).toBe(`${handle}-${recordId.toString(36)}`)
    expect(readPublicRecordId(publicRecordId(handle, recordId))?.recordId).toBe(recordId)
  }
})
