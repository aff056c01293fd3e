import { canonicalJson, day, type Json, seededRandomness } from '@probity/base'
import { FieldWriter } from '@probity/database'
import type { SealedEntry } from '@probity/ledger'
import { leafHash, opens } from '@probity/proof'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { recordParts } from './parts.ts'
import type { RecordVersion } from './record.ts'
import { prepareVersion, recordVersionColumns, sealing, versionRows } from './write-rows.ts'

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

/** The fields of one row as COPY's binary format has them, and where the next row begins. */
const readRow = (bytes: Buffer, start: number) => {
  let at = start + 2
  const fields = Array.from({ length: bytes.readInt16BE(start) }, () => {
    const length = bytes.readInt32BE(at)
    at += 4 + Math.max(length, 0)
    return length < 0 ? null : bytes.subarray(at - length, at)
  })
  return { fields, next: at }
}
const asText = (bytes: Buffer | null | undefined) => bytes?.toString() ?? null
const asDay = (bytes: Buffer | null | undefined) =>
  bytes ? new Date(Date.UTC(2000, 0, 1) + bytes.readInt32BE() * 86_400_000).toISOString().slice(0, 10) : null
const asNumber = (bytes: Buffer | null | undefined) =>
  bytes?.length === 8 ? Number(bytes.readBigInt64BE()) : bytes?.readInt32BE()

test('the row of a version says what the version says, and its entry commits to its parts, prepared before or not', () => {
  fc.assert(
    fc.property(fc.array(version, { minLength: 1, maxLength: 8 }), fc.boolean(), (versions, before) => {
      const sealed: SealedEntry[] = []
      const batch = { batchId: 77, add: (entry: SealedEntry) => sealed.push(structuredClone(entry)) - 1 }
      const to = new FieldWriter(64)
      const added = versions.map((of, row) => {
        const place = { subjectId: 5_000_000_000, handle }
        const { recordId, severity } = of
        const from = { submissionId: 'abc', submissionRow: row }
        if (!before) return { ...place, ...from, version: of }
        return {
          ...place,
          recordId,
          prepared: { ...structuredClone(prepareVersion(to, of, 'abc', row)), severity, version: of.version },
        }
      })
      const withBytes = added.map((one) =>
        'prepared' in one ? { ...one, prepared: { ...one.prepared, bytes: to.bytes } } : one,
      )
      const bytes = Buffer.concat([...versionRows(withBytes, sealing(batch, seededRandomness('rows')))])
      let at = 19
      expect(bytes.toString('latin1', 0, 11)).toBe('PGCOPY\n\xff\r\n\0')
      versions.forEach((v, row) => {
        const { publicSalt, closedSalt, entry } = sealed[row] as SealedEntry
        const { public: open, closed } = recordParts(handle, v)
        expect([open, closed]).toEqual([open, closed].map((part) => canonicalJson(JSON.parse(part))))
        expect(opens(entry.subarray(0, 32), publicSalt, open)).toBe(true)
        expect(opens(entry.subarray(32), closedSalt, closed)).toBe(true)
        const { fields, next } = readRow(bytes, at)
        at = next
        const stated = Object.fromEntries(recordVersionColumns.map((name, nth) => [name, fields[nth]]))
        for (const name of ['nature', 'kind', 'severity', 'basis'] as const) expect(asText(stated[name])).toBe(v[name])
        expect(asText(stated.authority_id)).toBe(v.authorityId)
        expect(asText(stated.decider_name)).toBe(v.deciderName)
        expect(asText(stated.decider_code)).toBe(v.deciderCode)
        expect(asText(stated.document_number)).toBe(v.documentNumber)
        expect(asText(stated.submission_id)).toBe('abc')
        const days = ['event_on', 'decided_on', 'published_on', 'first_seen_on'].map((name) => asDay(stated[name]))
        expect(days).toEqual([v.eventOn, v.decidedOn, v.publishedOn, v.firstSeenOn])
        for (const name of ['attested', 'content', 'closed'] as const)
          expect(asText(stated[name])).toBe(`\u0001${canonicalJson(v[name] as Json)}`)
        expect([stated.public_salt, stated.closed_salt].map((salt) => Buffer.from(salt!))).toEqual(
          [publicSalt, closedSalt].map((salt) => Buffer.from(salt)),
        )
        expect(Buffer.from(stated.leaf!)).toEqual(leafHash(entry))
        const numbers = ['subject_id', 'record_id', 'version', 'submission_row', 'batch_id', 'ordinal'] as const
        expect(numbers.map((name) => asNumber(stated[name]))).toEqual([5e9, v.recordId, v.version, row, 77, row])
      })
      expect(bytes.readInt16BE(at)).toBe(-1)
    }),
    { seed: 12, numRuns: 150 },
  )
})
