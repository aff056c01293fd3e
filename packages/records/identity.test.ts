import { ByteWriter } from '@probity/base'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  decidedBy,
  isNormalDocumentNumberAt,
  normaliseDocumentNumber,
  publicRecordId,
  readPublicRecordId,
  recordIdIn,
  recordIdOf,
  writePublicRecordId,
} from './identity.ts'

const handles = fc.stringMatching(/^[a-z0-9]{26}$/)
const recordIds = fc.oneof(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 2 ** 52 - 1 }))

test('a record has the same number whether what identifies it is a text or stands in bytes', () => {
  const texts = fc.string({ unit: 'grapheme', maxLength: 400 })
  fc.assert(
    fc.property(handles, texts, texts, fc.nat(9), (handle, decider, identity, before) => {
      const bytes = Buffer.from(`${'x'.repeat(before)}${identity}y`)
      const inBytes = recordIdIn(handle, decidedBy('penalty', decider), bytes, before, bytes.length - 1)
      expect(inBytes).toBe(recordIdOf(handle, 'penalty', decider, [identity]))
    }),
    { seed: 41 },
  )
})

test('a public id is written in bytes as it is told, and can be taken apart', () => {
  fc.assert(
    fc.property(handles, recordIds, (handle, recordId) => {
      const to = new ByteWriter(64)
      writePublicRecordId(to, handle, recordId)
      const id = to.bytes.toString('latin1', 0, to.at)
      expect(id).toBe(publicRecordId(handle, recordId))
      expect(readPublicRecordId(id)).toEqual({ handle, recordId })
    }),
    { seed: 42, numRuns: 1_000 },
  )
})

test('a document number that is normal in its bytes is the same when it is made normal', () => {
  const characters = fc.constantFrom(...'京罚〔2024〕第18号A[]()aｘ０ 㐀龥鿿丠々〇〓〖-')
  fc.assert(
    fc.property(fc.string({ unit: characters, maxLength: 12 }), (text) => {
      const bytes = Buffer.from(text)
      if (isNormalDocumentNumberAt(bytes, 0, bytes.length)) expect(normaliseDocumentNumber(text)).toBe(text)
    }),
    { seed: 43, numRuns: 2_000 },
  )
  const usual = Buffer.from('京市监罚〔2024〕18号')
  expect(isNormalDocumentNumberAt(usual, 0, usual.length)).toBe(true)
})
