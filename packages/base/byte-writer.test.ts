import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ByteWriter, canonicalJson, mostJsonBytes, Written } from './index.ts'

const texts = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({
    unit: fc.constantFrom('罚', '款', 'a', '"', '\\', '\n', '\u007f', '\u0080', 'é', '\u2028', '𝟏', '\u0000'),
  }),
)

test('a text is written as UTF-8, short or long', () => {
  fc.assert(
    fc.property(fc.array(texts), (all) => {
      const to = new ByteWriter(0)
      for (const text of all) {
        to.reserve(3 * text.length)
        to.text(text)
      }
      expect(to.bytes.subarray(0, to.at)).toEqual(Buffer.concat(all.map((text) => Buffer.from(text, 'utf8'))))
    }),
    { seed: 31 },
  )
})

test('a text is written as canonical JSON, and one without a canonical form is a fault', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const to = new ByteWriter(mostJsonBytes(text))
      if (!text.isWellFormed()) expect(() => to.json(text)).toThrow('canonical form')
      else {
        to.json(text)
        expect(to.bytes.toString('utf8', 0, to.at)).toBe(canonicalJson(text))
      }
    }),
    { seed: 32 },
  )
})

test('what stands in bytes is copied whole, however long it is, and nothing beside it is touched', () => {
  const source = Buffer.from(Array.from({ length: 600 }, (_, at) => (at * 7 + 1) % 251))
  for (let length = 0; length < 300; length++)
    for (const from of [0, 1, 600 - length]) {
      const to = new ByteWriter(1_000)
      to.bytes.fill(0xee)
      to.at = 3
      to.written(new Written(source, from, from + length, true))
      to.again(3, 3 + length)
      const piece = source.subarray(from, from + length)
      const around = [Buffer.alloc(3, 0xee), piece, piece, Buffer.alloc(1_000 - 3 - 2 * length, 0xee)]
      expect(to.at).toBe(3 + 2 * length)
      expect(to.bytes.equals(Buffer.concat(around))).toBe(true)
    }
})
