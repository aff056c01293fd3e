import { expect, test } from 'vitest'
import { handleOf } from '../testing/organisations.ts'
import { visit } from '../testing/visit.ts'

const numberOf = (nth: number, digit: string) => `${handleOf(nth)}.2026-11-20.${digit.repeat(40)}`

test('a number that is right is answered with yes, with whose it is and today’s report', async () => {
  const { response, body } = await visit(`/reports/${numberOf(1, '1')}`, 'zh')
  expect(body).toContain('是：该组织的档案今天（2026年11月22日）仍是这份报告所写的')
  expect(body).toContain(`/api/v1/organisations/${handleOf(1)}/report?lang=zh`)
  expect(response.headers.get('X-Robots-Tag')).toBe('noindex, noarchive')
})

test('one that is not is answered with no, and nothing says what is different', async () => {
  const { body } = await visit(`/reports/${numberOf(1, '0')}`, 'en')
  expect(body).toContain('No: the file of the organisation does not say today')
  expect(body).toContain('This page does not say which, nor whether the number was ever right')
})

test('a number is checked as it was copied, with spaces in it', async () => {
  const { response } = await visit(
    `/reports?number=${encodeURIComponent(` ${numberOf(1, '1').replace('.', '. ')} `)}`,
    'zh',
  )
  expect([response.status, response.headers.get('location')]).toEqual([302, `/reports/${numberOf(1, '1')}`])
})

test('a page leads to the report of the day it shows, and to none of what was known then', async () => {
  const path = `/organisations/${handleOf(1)}`
  expect((await visit(path, 'en')).body).toContain(`/api/v1${path}/report?lang=en`)
  expect((await visit(`${path}?day=2026-01-01`, 'en')).body).toContain(
    `/api/v1${path}/report?day=2026-01-01&amp;lang=en`,
  )
  expect((await visit(`${path}?day=2024-03-01&known=2024-03-01`, 'en')).body).not.toContain('/report?')
})
