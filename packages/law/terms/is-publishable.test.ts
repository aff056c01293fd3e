import { beforeAll, expect, test } from 'vitest'
import { packFolder } from '../legality/broken-copy.ts'
import { loadLaw } from '../load-law.ts'
import type { Law } from '../pack.ts'
import { isPublishable } from './is-publishable.ts'

let law: Law
beforeAll(async () => {
  const loaded = await loadLaw([packFolder('cn')])
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.refusal))
  law = loaded.value
})

test.each([
  ['纳税缴费信用评价', 'A', true],
  ['纳税缴费信用评价', 'B', false],
  ['纳税缴费信用评价', 'D', false],
  ['海关企业信用等级', '高级认证企业', true],
  ['环境信用评价', 'A', false],
])('of %s the level %s may be public: %s (R21)', (scheme, level, may) => {
  expect(isPublishable(law.getKind('evaluation-result'), { scheme, level })).toBe(may)
})

test('a kind that says nothing of values is public as its permission says', () => {
  expect(isPublishable(law.getKind('licence'), {})).toBe(true)
  expect(isPublishable(law.getKind('coercion'), {})).toBe(false)
})

test('only lists that may be kept can be named in an entry (R18)', () => {
  const { content, fields } = law.getKind('serious-dishonesty-list')
  const lists = law.lists().filter(({ kind }) => kind === 'serious-dishonesty-list')
  const kept = lists.map(({ title }) => title.zh)
  const { list } = content.properties as { list: { enum: string[] } }
  expect([...list.enum].sort()).toEqual([...kept].sort())
  expect(Object.values(fields.list!.values!)).toEqual(expect.arrayContaining(lists.map(({ title }) => title)))
})
