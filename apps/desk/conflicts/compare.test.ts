import type { Organisation } from '@probity/contract'
import { expect, test } from 'vitest'
import { formatsIn } from '../site/formats.ts'
import { areSame, linesOf } from './compare.ts'

const words = (zh: string, en: string) => ({ zh, en })
const organisation: Organisation = {
  handle: '01hqz5c4p2m8x0v7w3k9t6n1ry',
  name: '临澄市先到商贸有限公司',
  kind: 'enterprise',
  kindTitle: words('企业', 'Enterprise'),
  status: 'active',
  statusTitle: words('存续', 'Active'),
  names: [
    { name: '临澄市先到商贸有限公司', kind: 'current', from: '2022-01-01' },
    { name: '临澄市旧雨书店有限公司', kind: 'former', until: '2021-12-31' },
  ],
  identifiers: [],
  branches: [],
}
const inEnglish = { say: ({ en }: { en: string }) => en, day: formatsIn('en').day }

test('former names come with their days, the present one is not among them', () => {
  expect(linesOf(organisation, 'otherNames', inEnglish)).toEqual(['临澄市旧雨书店有限公司 (… – 31 Dec 2021)'])
})

test('what is not known is no line at all', () => {
  expect(linesOf(organisation, 'code', inEnglish)).toEqual([])
  expect(linesOf(organisation, 'region', inEnglish)).toEqual([])
})

test('two sides differ where one says what the other does not; two that say nothing are not compared', () => {
  expect(areSame(['a'], ['a'])).toBe(true)
  expect(areSame(['a'], [])).toBe(false)
  expect(areSame([], [])).toBeUndefined()
})
