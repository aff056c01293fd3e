import { expect, test } from 'vitest'
import { procedures } from '../testing/procedures.ts'
import { visit } from '../testing/visit.ts'
import { stateGraph } from './state-graph.ts'

const moves = procedures.procedures[0]?.moves ?? []

test('every state stands once, and below it every move that leaves it', () => {
  const { rows } = stateGraph(moves)
  expect(rows.map((row) => (row.is === 'state' ? row.state : `- ${row.move.id}`))).toEqual([
    'nothing',
    '- received',
    'received',
    '- accepted',
    '- withdrawn',
    'accepted',
    'withdrawn',
  ])
  expect(rows.flatMap((row) => (row.is === 'state' && row.over ? [row.state] : []))).toEqual(['accepted', 'withdrawn'])
})

test('no two arrows lie on each other', () => {
  const { arrows } = stateGraph(moves)
  for (const one of arrows)
    for (const other of arrows)
      if (one !== other && one.lane === other.lane) {
        const [a, b] = [Math.min(one.to, ...one.from), Math.max(one.to, ...one.from)]
        const [c, d] = [Math.min(other.to, ...other.from), Math.max(other.to, ...other.from)]
        expect(a > d || c > b).toBe(true)
      }
})

test('a procedure’s own page draws its states, with who moves and in how many days', async () => {
  const { body } = await visit('/procedures/repair', 'en')
  const picture = body.slice(body.indexOf('<svg role="img"'), body.indexOf('</svg></div>'))
  for (const text of ['Start', 'Accepted', 'authority · 3 working days', 'end']) expect(picture).toContain(text)
})

test('on a day before a time was in force it is not shown', async () => {
  const { body } = await visit('/procedures/repair?on=2026-03-31', 'en')
  expect(body).not.toContain('3 working days')
  expect(body).toContain('those in force on 31 March 2026')
  expect((await visit('/procedures/repair?on=2026-04-01', 'en')).body).toContain('3 working days')
})
