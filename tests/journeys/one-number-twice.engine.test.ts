import { day } from '@probity/base'
import { actOnRecord } from '@probity/intake'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type CityNode, openCityNode } from '../rights/city-node.ts'
import { csvOf, inventedCode, penaltyRow, registrationRow } from '../rights/filings.ts'

let city: CityNode
beforeAll(async () => {
  city = await openCityNode()
})
afterAll(() => city?.close())

/** The authority notes that its decision went to court. */
const sue = (id: string, subjectCode: string, documentNumber: string) =>
  actOnRecord(city.node.intake, {
    authority: city.node.law.findAuthority(id)!,
    act: 'remedy-changed',
    state: 'suit',
    on: day('2026-11-22'),
    reason: '起诉材料已收到',
    subjectCode,
    recordKind: 'penalty',
    documentNumber,
  })

test('an authority acts on its own decision where another gave its decision the same number', async () => {
  const code = inventedCode(1)
  await city.submit('market-city', 'registration', csvOf([registrationRow({ 统一社会信用代码: code })]))
  const row = { CF_XDR_SHXYM: code, CF_WSH: '临罚〔2026〕7号' }
  await city.submit('market-city', 'penalty', csvOf([penaltyRow(row)]))
  const other = { CF_CFJG: '临澄市生态环境局', CF_CFJGDM: '11990100MB990011X7' }
  await city.submit('credit-office', 'penalty', csvOf([penaltyRow({ ...row, ...other })]))
  const act = (id: string) => sue(id, code, '临罚〔2026〕7号')
  expect(await act('market-city')).toMatchObject({ ok: true })
  expect(await act('credit-office')).toMatchObject({ ok: true })
  expect(await act('labour')).toMatchObject({ ok: false, refusal: { code: 'key/not-yours' } })
})

test('an authority acts on its own decision though a channel that republishes was faster, and nobody else does', async () => {
  const code = inventedCode(2)
  const name = '临澄市先闻贸易有限公司'
  await city.submit('market-city', 'registration', csvOf([registrationRow({ 主体名称: name, 统一社会信用代码: code })]))
  const row = { CF_XDR_MC: name, CF_XDR_SHXYM: code, CF_WSH: '临市监罚[2026]8号' }
  await city.submit('credit-office', 'penalty', csvOf([penaltyRow(row)]))
  await city.submit('market-city', 'penalty', csvOf([penaltyRow({ ...row, CF_WSH: '临市监罚〔2026〕8号' })]))
  const act = (id: string) => sue(id, code, '临市监罚〔2026〕8号')
  expect(await act('environment')).toMatchObject({ ok: false, refusal: { code: 'key/not-yours' } })
  expect(await act('market-city')).toMatchObject({ ok: true })
})
