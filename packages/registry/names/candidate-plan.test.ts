import { expect, test } from 'vitest'
import { planCandidates } from './candidate-plan.ts'
import type { GramFrequencies } from './gram-frequencies.ts'

const among = (names: number, counted: Record<string, number>): GramFrequencies => ({
  names,
  of: (gram) => counted[gram] ?? 8,
})

test('the rarest grams are read until about 3,000 names', () => {
  const plan = planCandidates(
    ['^云', '云澜', '澜贸', '贸易'],
    among(1_000_000, { '^云': 9_000, 云澜: 700, 澜贸: 40, 贸易: 90_000 }),
  )
  expect(plan.any).toEqual(['澜贸', '云澜'])
})

test('where no gram is rare, names must hold all of them', () => {
  const plan = planCandidates(
    ['^云', '云澜', '澜贸', '贸易'],
    among(1_000_000, { '^云': 9_000, 云澜: 5_000, 澜贸: 4_000, 贸易: 9e4 }),
  )
  expect(plan.any).toEqual([])
  expect(plan.groups[0]).toEqual(['澜贸', '云澜', '贸易'])
})

test('what half of all names hold is never read', () => {
  const plan = planCandidates(
    ['^有', '有限', '限公', '公司'],
    among(1_000_000, { '^有': 7e4, 有限: 9e5, 限公: 8e5, 公司: 9e5 }),
  )
  expect(plan).toEqual({ any: [], groups: [] })
})

test('a gram that was never counted is rare', () =>
  expect(planCandidates(['^云', '云澜'], among(0, {})).any).toEqual(['^云', '云澜']))
