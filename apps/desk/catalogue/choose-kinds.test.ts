import type { CatalogueKind } from '@probity/contract'
import { expect, test } from 'vitest'
import { chooseKinds, emptyTable } from './choose-kinds.ts'

const kind = (id: string, category: string, column: string) =>
  ({
    id,
    category,
    title: { zh: `${id}信息`, en: id },
    layouts: [{ columns: [{ name: column }] }],
  }) as unknown as CatalogueKind
const kinds = [kind('penalty', 'enforcement', 'CF_WSH'), kind('licence', 'permits', 'XK_WSH')]
const ids = (found: readonly CatalogueKind[]) => found.map(({ id }) => id)

test('a kind is found by its title in either language and by a column of its layouts', () => {
  expect(ids(chooseKinds(kinds, { q: 'PENAL' }))).toEqual(['penalty'])
  expect(ids(chooseKinds(kinds, { q: '信息' }))).toEqual(['penalty', 'licence'])
  expect(ids(chooseKinds(kinds, { q: 'xk_wsh' }))).toEqual(['licence'])
})

test('category and what an authority may submit narrow it further', () => {
  expect(ids(chooseKinds(kinds, { category: 'permits' }))).toEqual(['licence'])
  expect(ids(chooseKinds(kinds, { of: new Set(['penalty']) }))).toEqual(['penalty'])
  expect(ids(chooseKinds(kinds, { q: 'penalty', category: 'permits' }))).toEqual([])
})

test('an empty table has the columns in their order, quotes kept', () => {
  expect(emptyTable([{ name: '名称' }, { name: 'a"b' }])).toBe('\uFEFF"名称","a""b"\r\n')
})
