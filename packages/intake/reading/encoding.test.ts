import { freeBytes } from '@probity/base'
import { expect, test } from 'vitest'
import { decodeForeign } from './encoding.ts'

async function* inBlocks(...blocks: readonly Uint8Array[]) {
  for (const block of blocks) {
    // Memory of its own, as what comes from another thread has.
    const own = Buffer.allocUnsafeSlow(block.length)
    own.set(block)
    yield own
  }
}

test('the mark of UTF-16 counts at the start of a file only, also where each block is given back once it is read', async () => {
  const later = Buffer.from([0xff, 0xfe, ...Buffer.from('b,c\n')])
  const read = async (done: (block: Uint8Array) => void) => {
    let text = ''
    for await (const block of decodeForeign(inBlocks(Buffer.from('a,b\n'), later))) {
      text += String(block)
      if (typeof block !== 'string') done(block)
    }
    return text
  }
  const kept = await read(() => {})
  expect(kept).toMatch(/^a,b\n.*,c\n$/)
  expect(await read(freeBytes)).toBe(kept)
})
