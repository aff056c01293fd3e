import { canonicalJson, day, type Json, seededRandomness } from '@probity/base'
import { copyLine } from '@probity/database'
import type { SealedEntry } from '@probity/ledger'
import { leafHash, opens } from '@probity/proof'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { recordParts } from './parts.ts'
import type { RecordVersion } from './record.ts'
import { sealing, versionLines } from './write-lines.ts'

const text = fc.oneof(
  fc.constantFrom('\\', '\t\n\r', '"', '〔2024〕1号', '\u2028', '𝟏', 'é', 'x'.repeat(3_000)),
  fc.string(),
)
/** Names without escapes: V8 14.6 mistakes `{"k":1,"\\"":1}` for `{"k":1,"\\\\":1}` where it has parsed the latter before. */
const name = fc.stringMatching(/^[a-z\u4e00-\u9fff]{0,8}$/)
const maybe = fc.option(text)
const aDay = fc.constantFrom(day('2024-01-02'), day('1999-12-31'))
const version: fc.Arbitrary<RecordVersion> = fc.record({
  recordId: fc.maxSafeNat(),
  version: fc.integer({ min: 1, max: 99 }),
  nature: fc.constantFrom('first', 'correction', 'change'),
  kind: fc.constant('penalty'),
  authorityId: fc.constant('market'),
  deciderName: maybe,
  deciderCode: maybe,
  documentNumber: maybe,
  eventOn: fc.option(aDay),
  decidedOn: aDay,
  publishedOn: fc.option(aDay),
  firstSeenOn: aDay,
  severity: fc.option(fc.constantFrom('minor', 'general', 'serious')),
  basis: maybe,
  attested: fc.constantFrom({}, { publish: true, necessity: '要"\\' }),
  content: fc.dictionary(name, fc.oneof(text, fc.integer(), fc.array(text))) as fc.Arbitrary<Record<string, Json>>,
  closed: fc.dictionary(name, text),
})
const handle = '0123456789abcdefghjkmnpqrs'

test('the line of a version is what `copyLine` makes of its values, and its entry commits to its parts', () => {
  fc.assert(
    fc.property(fc.array(version, { minLength: 1, maxLength: 8 }), (versions) => {
      const sealed: SealedEntry[] = []
      const batch = { batchId: 77, add: (entry: SealedEntry) => sealed.push(entry) - 1 }
      const place = { subjectId: 5, handle, submissionId: 'abc' }
      const added = versions.map((of, row) => ({ ...place, version: of, submissionRow: row }))
      const pieces = [...versionLines(added, sealing(batch, seededRandomness('lines')))]
      const expected = versions.map((v, row) => {
        const { publicSalt, closedSalt, entry } = sealed[row] as SealedEntry
        const { public: open, closed } = recordParts(handle, v)
        expect([open, closed]).toEqual([open, closed].map((part) => canonicalJson(JSON.parse(part))))
        expect(opens(entry.subarray(0, 32), publicSalt, open)).toBe(true)
        expect(opens(entry.subarray(32), closedSalt, closed)).toBe(true)
        return copyLine([
          5,
          v.version,
          v.recordId,
          v.nature,
          v.kind,
          v.authorityId,
          v.deciderName,
          v.deciderCode,
          v.documentNumber,
          v.eventOn,
          v.decidedOn,
          v.publishedOn,
          v.firstSeenOn,
          v.severity,
          v.basis,
          canonicalJson(v.attested as Json),
          canonicalJson(v.content),
          canonicalJson(v.closed),
          'abc',
          row,
          publicSalt,
          closedSalt,
          77,
          row,
          leafHash(entry),
        ])
      })
      expect(Buffer.concat(pieces).toString()).toBe(expected.join(''))
    }),
    { seed: 12, numRuns: 150 },
  )
})
