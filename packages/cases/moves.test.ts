import { loadLaw, procedureMoves } from '@probity/law'
import { expect, test } from 'vitest'
import { objectionMoves, openMoves, procedures } from './index.ts'

const known = Object.values(procedures)

test.each(known)('every state of the $id can be reached, and some end it', ({ moves: table, over }) => {
  const moves = Object.values(table) as { from: readonly string[]; to?: string }[]
  const reached = new Set(['nothing'])
  for (const _ of moves)
    for (const { from, to } of moves) if (to && from.some((state) => reached.has(state))) reached.add(to)
  const named = new Set(moves.flatMap(({ from, to }) => [...from, ...(to ? [to] : [])]))
  expect(reached).toEqual(named)
  for (const state of over) expect(named).toContain(state)
})

test('every time of the pack is of a move that has a table here', async () => {
  const law = await loadLaw(['law/cn'])
  if (!law.ok) throw new Error(law.refusal.code)
  for (const { id, moves } of known) {
    const procedure = law.value.findProcedure(id)
    const events = procedure?.events?.map((event) => event.id) ?? []
    for (const { move, start } of procedure?.clocks ?? []) {
      expect(Object.keys(moves)).toContain(move)
      expect([...Object.keys(moves), ...events]).toContain(start)
    }
    expect(Object.keys(moves)).toEqual([...procedureMoves[id]])
  }
})

test('only the authority answers an objection, and only while it is with it', () => {
  expect(openMoves(objectionMoves, 'verifying', 'authority')).toEqual(['answered'])
  expect(openMoves(objectionMoves, 'received', 'authority')).toEqual([])
  expect(openMoves(objectionMoves, 'verifying', 'platform')).toEqual([])
  expect(openMoves(objectionMoves, 'nothing', 'subject')).toEqual(['received'])
})
