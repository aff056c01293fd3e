import { fileURLToPath } from 'node:url'
import { day, makeCode } from '@probity/base'
import { type Column, type Layout, loadLaw } from '@probity/law'
import { describe, expect, test } from 'vitest'
import type { Finding } from '../candidate.ts'
import { findingWords } from '../findings.ts'
import { compileReader } from './compile-reader.ts'
import { reasonsColumn } from './give-back.ts'

const loaded = await loadLaw([fileURLToPath(new URL('../../../law/cn', import.meta.url))])
if (!loaded.ok) throw new Error(JSON.stringify(loaded.refusal))
const law = loaded.value
const code = makeCode({ department: '9', category: '1', region: '990101', body: 'MA0T1X2B' })

const columns: Record<string, Column> = {
  名称: { to: 'subject.name', required: true, maximumLength: 10 },
  类别: { to: 'subject.kind', empty: ['法人'], values: { 个体工商户: 'individual-business' } },
  代码: { to: 'subject.code' },
  文号: { to: 'record.documentNumber' },
  决定日: { to: 'record.decidedOn', required: true },
  送达日: { to: 'record.servedOn' },
  程度: { to: 'record.severity', values: { 一般: 'general', 特别: 'special' } },
  公示: { to: 'record.publish' },
  机关代码: { to: 'record.deciderCode' },
  内容: { to: 'content.penalty', empty: ['N/A'] },
  种类: { to: 'content.classes', read: 'list', values: { 罚款: '罚款', 警告: '警告', 罚: '罚款' } },
  种类二: { to: 'content.classes', read: 'list' },
  罚款: { to: 'content.fineCents', read: 'ten-thousand-yuan' },
  期限: { to: 'content.validUntil' },
  来源: { to: 'content.sourceName' },
  旧号: { to: 'ignored' },
  证件: { to: 'person' },
}
const layout: Layout = {
  id: 'invented',
  title: { zh: '虚构', en: 'Invented' },
  kind: 'penalty',
  recognisedBy: ['名称'],
  columns,
}
const read = compileReader(law, layout, 'penalty', { today: day('2026-11-22') })

const good = { 名称: '星河公司', 决定日: '2024-06-18', 内容: '罚款二万元' }
const rowOf = (cells: Record<string, string>, before?: readonly Finding[]) =>
  read({ row: 5, cells: { ...good, ...cells } }, before)
const codesOf = (cells: Record<string, string>) => {
  const row = rowOf(cells)
  return row.outcome === 'understood'
    ? row.corrections.map((finding) => finding.code)
    : row.findings.map((finding) => finding.code)
}
const candidateOf = (cells: Record<string, string>) => {
  const row = rowOf(cells)
  if (row.outcome !== 'understood') throw new Error(JSON.stringify(row.findings))
  return row.candidate
}

describe('a row that is understood', () => {
  test('has every field where the layout puts it, the closed ones apart', () => {
    const row = rowOf({
      代码: code,
      类别: '个体工商户',
      程度: '一般',
      公示: '是',
      种类: '罚款；警告',
      罚款: '2.000001',
      来源: '星河市某局',
      旧号: '7',
    })
    expect(row).toMatchObject({
      outcome: 'understood',
      corrections: [],
      candidate: {
        row: 5,
        subject: { name: '星河公司', code, kind: 'individual-business' },
        record: { decidedOn: '2024-06-18', severity: 'general', publish: true },
        content: { penalty: '罚款二万元', classes: ['罚款', '警告'], fineCents: 2_000_001 },
        closed: { sourceName: '星河市某局' },
      },
    })
  })

  test('states nothing where the layout says that the cell states nothing', () =>
    expect(candidateOf({ 类别: '法人' }).subject).toEqual({ name: '星河公司' }))

  test('joins what two columns say of one field', () =>
    expect(candidateOf({ 种类: '罚', 种类二: '罚款;警告' }).content.classes).toEqual(['罚款', '警告']))

  test('has no end where its day stands for none', () => {
    expect(candidateOf({ 期限: '2099-12-31' }).content).not.toHaveProperty('validUntil')
    expect(codesOf({ 期限: '9999-9-9' })).toEqual(['day/read-as-without-end'])
  })

  test.each([
    [{ 决定日: '2024-6-18' }, 'day/rewritten'],
    [{ 代码: code.toLowerCase() }, 'code/rewritten'],
    [{ 罚款: '2万元' }, 'money/rewritten'],
    [{ 文号: '\\N' }, 'cell/stands-for-nothing'],
  ])('%j is corrected: %s', (cells, correction) => expect(codesOf(cells)).toEqual([correction]))

  test('keeps an old number from the code’s column under its own name', () => {
    expect(candidateOf({ 代码: '990101000012345' }).subject).toMatchObject({ registrationNumber: '990101000012345' })
    expect(candidateOf({ 代码: '71430580-X' }).subject).toMatchObject({ organisationCode: '71430580X' })
  })
})

describe('a row that waits to be mended', () => {
  test('has all its reasons, each with its column', () => {
    const row = rowOf({ 名称: '', 决定日: '2024-02-30', 程度: '严', 罚款: '二万', 内容: '', 某列: 'x' })
    expect(row).toMatchObject({
      outcome: 'quarantined',
      findings: [
        { code: 'day/none', column: '决定日' },
        { code: 'value/not-known', column: '程度' },
        { code: 'money/form', column: '罚款' },
        { code: 'column/unknown', column: '某列' },
        { code: 'cell/missing', column: '名称' },
        { code: 'cell/missing', column: '内容' },
      ],
    })
  })

  test.each([
    [{ 决定日: '2026-11-23' }, 'record/decided-in-the-future'],
    [{ 送达日: '2024-06-17' }, 'record/before-its-decision'],
    [{ 送达日: '2099-12-31' }, 'day/without-end'],
    [{ 名称: '一二三四五六七八九十一' }, 'cell/too-long'],
    [{ 代码: '914403001922038217' }, 'code/outer-check'],
    [{ 机关代码: '990101000012345' }, 'code/other'],
    [{ 程度: '特别' }, 'value/not-known'],
    [{ 种类二: '鞭刑' }, 'value/not-known'],
    [{ 公示: '也许' }, 'value/no-flag'],
    [{ 罚款: '-1' }, 'money/negative'],
    [{ 内容: 'N/A' }, 'cell/missing'],
  ])('%j: %s', (cells, finding) => expect(codesOf(cells)).toEqual([finding]))

  test('is not held back by an unknown column in which nothing stands', () =>
    expect(codesOf({ 某列: ' ' })).toEqual([]))

  test('is held back by what decoding found', () =>
    expect(rowOf({}, [{ code: 'row/too-few-cells' }])).toMatchObject({ outcome: 'quarantined' }))

  test('comes in once mended, though its column of reasons is still there', () =>
    expect(codesOf({ [reasonsColumn]: '决定日：不是可识别的日期' })).toEqual([]))

  test('names its subject, by name or by code', () => {
    const nameless: Layout = { ...layout, columns: { ...columns, 名称: { to: 'subject.name' } } }
    const row = compileReader(law, nameless, 'penalty', { today: day('2026-11-22') })({
      row: 5,
      cells: { ...good, 名称: '' },
    })
    expect(row).toMatchObject({ outcome: 'quarantined', findings: [{ code: 'subject/not-named' }] })
  })

  test('was decided today at the latest', () => expect(codesOf({ 决定日: '2026-11-22' })).toEqual([]))
})

test('a row of a natural person is refused and says no more', () => {
  const row = read({ row: 5, cells: {} }, [{ code: 'person/party' }])
  expect(row).toEqual({ outcome: 'refused', row: 5, raw: { row: 5, cells: {} }, findings: [{ code: 'person/party' }] })
})

test('a layout that names a field which does not exist is a fault', () =>
  expect(() =>
    compileReader(law, { ...layout, columns: { a: { to: 'record.sex' } } }, 'penalty', { today: day('2026-11-22') }),
  ).toThrow('record.sex'))

test('every finding says in both languages what is so and what to do', () => {
  for (const { says } of Object.values(findingWords)) {
    expect(says.zh).toMatch(/[\u4e00-\u9fff].*。$/)
    expect(says.en).toMatch(/^[A-Z{].*\.$/)
    expect(says.en.match(/\{\w+\}/g)?.sort()).toEqual(says.zh.match(/\{\w+\}/g)?.sort())
  }
})

describe('what was corrected in a cell hides nothing else that is wrong with it', () => {
  test('a decision day for which a dump’s word for nothing stands is missing', () => {
    expect(codesOf({ 决定日: 'NULL' })).toEqual(['cell/stands-for-nothing', 'cell/missing'])
    expect(rowOf({ 决定日: 'NULL' }).outcome).toBe('quarantined')
  })

  test('so is a name', () => {
    expect(rowOf({ 名称: '(null)', 代码: code }).outcome).toBe('quarantined')
    expect(codesOf({ 名称: 'NULL', 代码: code })).toEqual(['cell/stands-for-nothing', 'cell/missing'])
  })

  test('a list from which a person’s number was cut is held back where what is left is no value of it', () => {
    const cut = [{ code: 'person/number-cut', column: '种类二', details: { count: 1 } }]
    expect(rowOf({ 种类二: '罚款' }, cut).outcome).toBe('understood')
    expect(rowOf({ 种类二: '〔已删除身份号码〕' }, cut).outcome).toBe('quarantined')
  })
})
