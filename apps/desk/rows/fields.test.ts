import type { RowDetail } from '@probity/contract'
import { expect, test } from 'vitest'
import { changedCells, fieldsOf } from './fields.ts'

const words = { zh: '', en: '' }
const finding = (code: string, column?: string, effect: 'correction' | 'quarantine' = 'quarantine') => ({
  code,
  ...(column ? { column } : {}),
  effect,
  says: words,
})
const detail = (cells: Record<string, string>, findings: ReturnType<typeof finding>[]): RowDetail => ({
  submission: {} as RowDetail['submission'],
  row: { row: 1, outcome: 'quarantined', state: 'waiting', cells, findings },
  columns: [
    { name: 'name', meaning: words, required: true },
    { name: 'day', meaning: words, required: true },
    { name: 'note', meaning: words, required: false },
  ],
})

test('what is in the way comes first, the rest keeps the order of the layout, what no layout knows comes last', () => {
  const { toMend, others } = fieldsOf(
    detail({ colour: 'red', note: 'x', day: '31/2', name: 'A' }, [finding('day/none', 'day')]),
  )
  expect(toMend.map(({ column }) => column)).toEqual(['day'])
  expect(others.map(({ column }) => column)).toEqual(['name', 'note', 'colour'])
})

test('a required column that the file lacks can be filled in, one that is not required is not asked for', () => {
  const { toMend, others } = fieldsOf(detail({ name: 'A' }, [finding('column/missing', 'day')]))
  expect(toMend).toMatchObject([{ column: 'day', value: '', required: true }])
  expect(others.map(({ column }) => column)).toEqual(['name'])
})

test('a correction is told beside its cell and asks for nothing; a finding without a column is about the whole row', () => {
  const { toMend, others, wholeRow } = fieldsOf(
    detail({ name: 'A', day: '2020.1.2' }, [finding('day/rewritten', 'day', 'correction'), finding('subject/no-code')]),
  )
  expect(toMend).toEqual([])
  expect(others.find(({ column }) => column === 'day')?.findings).toHaveLength(1)
  expect(wholeRow.map(({ code }) => code)).toEqual(['subject/no-code'])
})

test('only what was changed is sent, and an emptied cell is a change', () => {
  const { others } = fieldsOf(detail({ name: 'A', day: '2020-01-02', colour: 'red' }, []))
  expect(changedCells(others, { name: 'A', day: '2020-01-03', colour: '' })).toEqual({ day: '2020-01-03', colour: '' })
  expect(changedCells(others, {})).toEqual({})
})
