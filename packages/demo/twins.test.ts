import { describe, expect, test } from 'vitest'
import { demoTwins } from './twins.ts'

describe.each(['expired', 'revoked', 'corrected', 'annulled'] as const)('twins by a record that was %s', (how) => {
  const { with: marked, without, subjectCode, documentNumber } = demoTwins({ how })
  const one = [...marked.story].map((step) => JSON.stringify(step))
  const other = [...without.story].map((step) => JSON.stringify(step))

  test('are the same in everything but their stories', () => {
    const { story: _, ...rest } = marked
    expect(rest).toEqual({ ...without, story: undefined })
  })

  test('differ in that record and its end alone', () => {
    const added = one.filter((step) => !other.includes(step))
    const missing = other.filter((step) => !one.includes(step))
    expect(added).toHaveLength(how === 'expired' ? 1 : 2)
    expect(missing).toHaveLength(how === 'corrected' ? 1 : 0)
    for (const step of [...added, ...missing]) {
      expect(step).toContain(documentNumber)
      expect(step).toContain(subjectCode)
    }
  })
})
