import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { numbersIn, withNumber } from './document.ts'
import { newItem, newPlan } from './new-files.ts'

const text = readFileSync(new URL('../../../law/demo-city/policies/demonstration.yaml', import.meta.url), 'utf8')

test('a number that is changed in the form is changed in the text, and nothing else is', () => {
  const field = numbersIn(text)!.find(({ path }) => path.join('/') === 'levels/0/when/atLeast')!
  expect(field).toMatchObject({ value: 90, of: { en: 'I (demonstration)' }, name: { en: 'at least' } })
  const changed = withNumber(text, field.path, 85)
  expect(changed.length).toBe(text.length)
  expect(numbersIn(changed)!.find(({ path }) => path.join('/') === 'levels/0/when/atLeast')?.value).toBe(85)
  expect(withNumber(changed, field.path, 90)).toBe(text)
})

test('every number of the form stands in the text', () => {
  for (const { path, value } of numbersIn(text)!) expect(withNumber(text, path, value)).toBe(text)
})

test('a plan of draws has a field for each level, and for those without one', () => {
  const plans = readFileSync(new URL('../../../law/demo-city/sampling.yaml', import.meta.url), 'utf8')
  const fields = numbersIn(plans)!
  expect(fields.map(({ name, value }) => `${name.en} ${value}`)).toEqual([
    'A inspections a year of a hundred 100',
    'B inspections a year of a hundred 100',
    'C inspections a year of a hundred 200',
    'D inspections a year of a hundred 300',
    'those without a level (a year, of a hundred) 100',
    'least by law: inspections a year of a hundred 50',
  ])
  const changed = withNumber(plans, fields[2]!.path, 250)
  expect(changed).toContain('{ level: C, perHundred: 250 }')
})

test('periods of publication have a field for each class', () => {
  const periods = readFileSync(new URL('../../../law/cn/rule-sets/credit-china-2026.yaml', import.meta.url), 'utf8')
  expect(numbersIn(periods)!.map(({ name, value }) => `${name.en} ${value}`)).toContain('general most months 12')
})

test.each([newPlan, newItem])('what a draft of $file begins with can be read', ({ text }) => {
  expect(parse(text)).toBeTruthy()
  expect(numbersIn(text)).toBeDefined()
})

test('a text that cannot be read has no form', () => {
  expect(numbersIn('id: [')).toBeUndefined()
})
