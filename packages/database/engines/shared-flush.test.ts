import { expect, test } from 'vitest'
import { sharedFlush } from './shared-flush.ts'

/** A flush that ends when it is told to. */
const slowFlush = () => {
  const begun: PromiseWithResolvers<void>[] = []
  const flushed = sharedFlush(() => {
    const flush = Promise.withResolvers<void>()
    begun.push(flush)
    return flush.promise
  })
  return { begun, flushed }
}
const aMoment = () => new Promise((resolve) => setImmediate(resolve))

test('whoever comes while a flush runs waits for the next one, and shares it', async () => {
  const { begun, flushed } = slowFlush()
  const first = flushed()
  await aMoment()
  let done = false
  const later = Promise.all([flushed(), flushed()]).then(() => {
    done = true
  })
  begun[0]?.resolve()
  await first
  await aMoment()
  expect([begun.length, done]).toEqual([2, false])
  begun[1]?.resolve()
  await later
})

test('a flush that fails fails for all who share it, and the next is tried again', async () => {
  const { begun, flushed } = slowFlush()
  const shared = Promise.allSettled([flushed(), flushed()])
  await aMoment()
  begun[0]?.reject(new Error('no disk'))
  expect((await shared).map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  const again = flushed()
  await aMoment()
  begun[1]?.resolve()
  await again
})
