import { expect, test } from 'vitest'
import { draw } from './draw.ts'

const asked = {
  about: 'looks from 2026-10-01 to 2026-10-31',
  checkpoint: 'credit.example/log\n4711\nq83vASNFZ4mrze8BI0VniavN7wEjRWeJq83vASNFZ4k=\n',
  candidates: Array.from({ length: 500 }, (_, nth) => nth * 7),
  size: 10,
}

test('the same question draws the same, whoever asks and in whatever order the candidates come', () => {
  const drawn = draw(asked)
  expect(drawn).toHaveLength(10)
  expect(new Set(drawn).size).toBe(10)
  expect(draw({ ...asked, candidates: asked.candidates.toReversed() })).toEqual(drawn)
  expect(draw({ ...asked, size: 4 }), 'a smaller draw is the beginning of a larger one').toEqual(drawn.slice(0, 4))
})

test('another checkpoint, another question or another candidate is another draw', () => {
  const drawn = draw(asked)
  expect(draw({ ...asked, checkpoint: asked.checkpoint.replace('4711', '4712') })).not.toEqual(drawn)
  expect(draw({ ...asked, about: 'looks from 2026-10-01 to 2026-10-30' })).not.toEqual(drawn)
  expect(draw({ ...asked, candidates: asked.candidates.filter((one) => one !== drawn[0]) })).toEqual(
    draw({ ...asked, size: 11 }).slice(1),
  )
})

test('every candidate is drawn about as often as every other, over many checkpoints', () => {
  const times = new Map<number, number>()
  for (let nth = 0; nth < 2_000; nth++)
    for (const one of draw({ ...asked, checkpoint: `log\n${nth}\n`, candidates: [1, 2, 3, 4, 5], size: 2 }))
      times.set(one, (times.get(one) ?? 0) + 1)
  for (const count of times.values()) expect(Math.abs(count - 800)).toBeLessThan(110)
})

test('fewer candidates than asked for are all drawn, and none is nothing', () => {
  expect(draw({ ...asked, candidates: [3, 1, 2] }).toSorted()).toEqual([1, 2, 3])
  expect(draw({ ...asked, candidates: [] })).toEqual([])
})

test('drawn by hand it is the same: the sheet that an outsider follows', () => {
  // printf 'probity draw v1\nA\nlog\n1\n7\n' | sha256sum and the same with 8; the smaller one is first.
  expect(draw({ about: 'A', checkpoint: 'log\n1\n', candidates: [7, 8], size: 2 })).toEqual([8, 7])
})
