import { beforeAll, expect, test } from 'vitest'
import { packFolder } from '../legality/broken-copy.ts'
import { loadLaw } from '../load-law.ts'
import type { Law } from '../pack.ts'

let law: Law
beforeAll(async () => {
  const loaded = await loadLaw([packFolder('cn'), packFolder('debarment')])
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.refusal))
  law = loaded.value
})

test('each layout is recognised by its own columns, whatever others share', () => {
  for (const layout of law.packs.flatMap((pack) => pack.layouts)) {
    expect(law.findLayout(Object.keys(layout.columns))?.id).toBe(layout.id)
  }
})

test('the layout of our own field names is recognised by what the kind requires', () => {
  expect(law.findLayout(['subject.name', 'record.decidedOn', 'content.penalty'])?.id).toBe('own/penalty')
  expect(law.findLayout(['subject.name', 'record.decidedOn', 'content.licensed'])?.id).toBe('own/licence')
})

test('a kind that is named decides between layouts that fit', () => {
  expect(law.findLayout(['record.decidedOn', 'subject.name'], 'registration')?.id).toBe('own/registration')
})

test('columns that no layout knows are recognised as nothing', () => {
  expect(law.findLayout(['姓名', '得分'])).toBeUndefined()
})

test('our own field names are read as the content schema has them', () => {
  const { columns } = law.findLayoutById('own/penalty')!
  expect(columns['content.fineCents']?.read).toBe('integer')
  expect(columns['content.classes']?.read).toBe('list')
  expect(columns['content.validUntil']?.read).toBe('day')
  expect(columns['content.penalty']).toMatchObject({ read: 'text', required: true })
})

test('every column for a person’s document is cut out at the door', () => {
  for (const layout of law.packs.flatMap((pack) => pack.layouts)) {
    for (const [column, { to }] of Object.entries(layout.columns)) {
      if (/ZJHM|ZJLX|SFZ|SWDJ/.test(column)) expect(to, `${layout.id} ${column}`).toBe('person')
    }
  }
})

test('money in 10,000 yuan becomes whole cents, and a natural person has no value among the parties', () => {
  const { columns } = law.findLayoutById('double-publicity-penalty')!
  expect(columns.CF_NR_FK).toMatchObject({ to: 'content.fineCents', read: 'ten-thousand-yuan' })
  expect(Object.keys(columns.CF_XDR_LB?.values ?? {})).toEqual(['个体工商户'])
  expect(columns.CF_XDR_LB?.empty).toEqual(['法人及非法人组织'])
})
