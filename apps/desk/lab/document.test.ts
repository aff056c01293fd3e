import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { numbersIn, withNumber } from './document.ts'

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

test('a text that cannot be read has no form', () => {
  expect(numbersIn('id: [')).toBeUndefined()
})
