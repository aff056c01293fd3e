import { fileURLToPath } from 'node:url'
import { day } from '@probity/base'
import { loadLaw } from '@probity/law'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodeRows } from './decode-rows.ts'
import type { Decoded, FileFormat } from './decoded.ts'
import { readFile } from './read-file.ts'
import { allOf } from './testing/all-of.ts'

const loaded = await loadLaw([fileURLToPath(new URL('../../../law/cn', import.meta.url))])
if (!loaded.ok) throw new Error('law/cn does not load')
const options = { law: loaded.value, key: new Uint8Array(32), today: day('2026-11-22') }

async function* inBlocks(bytes: Uint8Array, size: number) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}
const decode = async (bytes: Uint8Array, size = 1 << 20, format?: FileFormat): Promise<Decoded[]> =>
  allOf(decodeRows(inBlocks(bytes, size), format ? { format } : {}))

const heading = Buffer.from('CF_XDR_MC,CF_XDR_LB,CF_XDR_SHXYM,CF_WSH,CF_NR,CF_JDRQ\n')
const pieces = fc.oneof(
  fc.uint8Array({ maxLength: 40 }),
  fc
    .constantFrom('"', ',', '\n', '\r\n', '""', '{"a":', '}', '[', '\\u0031', '中文', '\ufeff', '\u0000')
    .map((text) => Buffer.from(text)),
)
const files = fc
  .tuple(
    fc.constantFrom(heading, Buffer.from('PK\u0003\u0004'), Buffer.from('{"a":"1"}\n'), Buffer.alloc(0)),
    fc.array(pieces, { maxLength: 40 }),
  )
  .map(([start, rest]) => Buffer.concat([start, ...rest]))

describe('any bytes at all', () => {
  test('come out as rows and findings, or as one refusal at the end', async () => {
    await fc.assert(
      fc.asyncProperty(files, async (bytes) => {
        const read = await allOf(readFile(inBlocks(bytes, 64), options))
        const refusals = read.filter((item) => item.is === 'refusal')
        expect(refusals.length).toBeLessThanOrEqual(1)
        if (refusals.length === 1) expect(read.at(-1)!.is).toBe('refusal')
        const text = JSON.stringify(read)
        expect(text.isWellFormed()).toBe(true)
        expect(text).not.toContain('\\u0000')
      }),
      { seed: 1, numRuns: 300 },
    )
  })

  test('come out the same however they are cut into blocks', async () => {
    await fc.assert(
      fc.asyncProperty(files, fc.integer({ min: 1, max: 50 }), async (bytes, size) => {
        expect(await decode(bytes, size)).toEqual(await decode(bytes))
      }),
      { seed: 2, numRuns: 200 },
    )
  })
})

const cell = fc
  .string({ unit: fc.constantFrom(...'ab,";\n\r 中\t0'), maxLength: 8 })
  .filter((text) => !/\r(?!\n)/.test(text))

describe('each row is accounted for exactly once', () => {
  test('in CSV, whatever its cells hold', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 20 }),
        fc.integer({ min: 1, max: 9 }),
        async (rows, size) => {
          const quote = (text: string) => `"${text.replaceAll('"', '""')}"`
          const text = `k,a,b\r\n${rows.map(([a, b], index) => `${index},${quote(a)},${quote(b)}\r\n`).join('')}`
          const decoded = await decode(Buffer.from(text), size)
          const cells = decoded.flatMap((item) => (item.is === 'row' ? [item.raw.cells] : []))
          expect(cells).toEqual(rows.map(([a, b], index) => ({ k: String(index), a, b })))
        },
      ),
      { seed: 3, numRuns: 200 },
    )
  })

  test('in CSV with quotes gone wrong: no line is lost and none is read twice', async () => {
    const line = fc.stringMatching(/^[ab",]{0,6}$/)
    await fc.assert(
      fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 12 }), async (lines) => {
        // Marks with no quote around them stand in each line; every one comes out once.
        const text = `h,i\n${lines.map((content, index) => `${index}#,${content}\n`).join('')}`
        const decoded = await decode(Buffer.from(text))
        const marks = decoded.flatMap((item) => (item.is === 'row' ? Object.values(item.raw.cells) : [])).join('|')
        expect(marks.match(/\d+#/g)).toEqual(lines.map((_, index) => `${index}#`))
      }),
      { seed: 4, numRuns: 300 },
    )
  })

  test('in NDJSON, broken lines too', async () => {
    const json = fc.oneof(
      fc.json(),
      fc.object().map((value) => JSON.stringify(value)),
      fc.stringMatching(/^[{}[\]",:a1\\u]{1,12}$/),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(json, { minLength: 1, maxLength: 12 }), async (lines) => {
        const decoded = await decode(Buffer.from(lines.map((line) => `${line}\n`).join('')), 7, 'ndjson')
        const rows = decoded.flatMap((item) => (item.is === 'row' ? [item.raw.row] : []))
        expect(rows).toEqual(lines.map((_, index) => index + 1))
      }),
      { seed: 5, numRuns: 200 },
    )
  })

  test('numbers in JSON keep every digit that was sent', async () => {
    await fc.assert(
      fc.asyncProperty(fc.bigInt({ min: 0n, max: 10n ** 40n }), async (value) => {
        const decoded = await decode(Buffer.from(`{"a":${value}}\n`), 1 << 20, 'ndjson')
        expect(decoded.at(-1)).toMatchObject({ raw: { cells: { a: String(value) } } })
      }),
      { seed: 6 },
    )
  })
})
