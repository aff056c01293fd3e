import { expect, test } from 'vitest'
import { planByPairs, planByRareGrams, planWhole } from './candidate-plan.ts'
import type { GramFrequencies } from './gram-frequencies.ts'

const among = (names: number, counted: Record<string, number>): GramFrequencies => ({
  names,
  of: (gram) => counted[gram] ?? 8,
})

test('the rarest grams are read until about 3,000 names', () => {
  const plan = planByRareGrams(
    ['^云', '云澜', '澜贸', '贸易'],
    among(1_000_000, { '^云': 9_000, 云澜: 700, 澜贸: 40, 贸易: 90_000 }),
  )
  expect(plan.any).toEqual(['澜贸', '云澜'])
})

test('frequent grams are read in pairs that few names are expected to hold together, not in words', () => {
  const counted = { '^云': 9_000, 云澜: 5_000, 澜贸: 4_000, 贸易: 90_000, 易限: 12_000, 限公: 900_000 }
  const frequencies = among(1_000_000, counted)
  expect(planByRareGrams(Object.keys(counted), frequencies).any).toEqual([])
  expect(planByPairs(Object.keys(counted), frequencies).groups[0]).toEqual(['^云', '易限'])
})

test('names that hold the whole text are read by all its grams together', () => {
  const frequencies = among(1_000_000, { 云澜: 50_000, 澜贸: 70_000, 贸易: 90_000 })
  expect(planWhole(['^云', '云澜', '澜贸', '贸易'], frequencies).groups).toEqual([['云澜', '澜贸', '贸易']])
  expect(planWhole(['^云', '云澜'], frequencies).groups).toEqual([])
})

test('what half of all names hold is never read', () => {
  const grams = ['^有', '有限', '限公', '公司']
  const frequencies = among(1_000_000, { '^有': 7e4, 有限: 9e5, 限公: 8e5, 公司: 9e5 })
  expect(planByPairs(grams, frequencies)).toEqual({ any: [], groups: [] })
  expect(planWhole(grams, frequencies)).toEqual({ any: [], groups: [] })
})

test('a gram that was never counted is rare', () =>
  expect(planByRareGrams(['^云', '云澜'], among(0, {})).any).toEqual(['^云', '云澜']))
