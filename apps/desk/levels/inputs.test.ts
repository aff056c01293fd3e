import type { PolicyView } from '@probity/contract'
import { expect, test } from 'vitest'
import { statedOf, typedOf } from './inputs.ts'

const words = { zh: '', en: '' }
const asks: PolicyView['asks'] = {
  inputs: [
    { id: 'late', title: words, type: 'number', decimals: 1 },
    { id: 'new', title: words, type: 'yes-no', decimals: 0 },
  ],
  items: [{ id: 'item-1', title: words, outcomes: [{ id: 'met', title: words }] }],
  sheets: [
    {
      id: 'bids',
      title: words,
      columns: [
        { id: 'collusion', title: words, type: 'yes-no', decimals: 0 },
        { id: 'late', title: words, type: 'number', decimals: 0 },
      ],
    },
  ],
}
const policy = { asks } as PolicyView

test('what is empty is left out, so that it is unknown and never no', () =>
  expect(
    statedOf(policy, { inputs: { late: ' ', new: '' }, outcomes: { 'item-1': '' }, rows: { bids: '\n' } }),
  ).toEqual({
    inputs: {},
    outcomes: {},
    rows: {},
  }))

test('numbers, yes and no, and rows are read in both languages', () =>
  expect(
    statedOf(policy, {
      inputs: { late: '1.5', new: '否' },
      outcomes: { 'item-1': 'met' },
      rows: { bids: '是,2\nno\t0' },
    }),
  ).toEqual({
    inputs: { late: 1.5, new: false },
    outcomes: { 'item-1': 'met' },
    rows: {
      bids: [
        { collusion: true, late: 2 },
        { collusion: false, late: 0 },
      ],
    },
  }))

test('what was stated before stands in the form again', () => {
  const stated = {
    entry: '1-0',
    on: '2026-04-01',
    inputs: { late: 2, new: false },
    outcomes: {},
    rows: { bids: [{ late: 3 }] },
  }
  expect(typedOf(policy, stated)).toEqual({ inputs: { late: '2', new: 'false' }, outcomes: {}, rows: { bids: '\t3' } })
  expect(statedOf(policy, typedOf(policy, stated))).toMatchObject({ inputs: stated.inputs, rows: stated.rows })
})
