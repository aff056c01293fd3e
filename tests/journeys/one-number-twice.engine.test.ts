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

test('an authority acts on its own decision where another gave its decision the same number', async () => {
  const code = inventedCode(1)
  await city.submit('market-city', 'registration', csvOf([registrationRow({ 统一社会信用代码: code })]))
  const row = { CF_XDR_SHXYM: code, CF_WSH: '临罚〔2026〕7号' }
  await city.submit('market-city', 'penalty', csvOf([penaltyRow(row)]))
  const other = { CF_CFJG: '临澄市生态环境局', CF_CFJGDM: '11990100MB990011X7' }
  await city.submit('credit-office', 'penalty', csvOf([penaltyRow({ ...row, ...other })]))
  const { intake, law } = city.node
  const act = (id: string) =>
    actOnRecord(intake, {
      authority: law.findAuthority(id)!,
      act: 'remedy-changed',
      state: 'suit',
      on: day('2026-11-22'),
      reason: '起诉材料已收到',
      subjectCode: code,
      recordKind: 'penalty',
      documentNumber: '临罚〔2026〕7号',
    })
  expect(await act('market-city')).toMatchObject({ ok: true })
  expect(await act('credit-office')).toMatchObject({ ok: true })
  expect(await act('labour')).toMatchObject({ ok: false, refusal: { code: 'key/not-yours' } })
})
