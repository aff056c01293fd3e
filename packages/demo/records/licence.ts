import { addMonths } from '@probity/base'
import { authorities, inCharge } from '../authorities.ts'
import type { Sector } from '../words/trades.ts'
import { dayOfDecision, documentNumber, party, type Setting } from './setting.ts'

/** Licences by field: certificate, what it allows, and for how many months; absent: without end. */
const licences: Partial<Record<Sector, readonly (readonly [certificate: string, content: string, months?: number])[]>> =
  {
    food: [
      ['食品经营许可证', '准予食品销售、餐饮服务经营', 60],
      ['食品生产许可证', '准予生产粮食加工品、糕点', 60],
      ['药品经营许可证', '准予零售处方药与非处方药', 60],
    ],
    market: [
      ['营业执照', '准予变更登记'],
      ['特种设备使用登记证', '准予使用登记'],
    ],
    environment: [['排污许可证', '准予按证排放污染物', 60]],
    safety: [
      ['危险化学品经营许可证', '准予经营危险化学品（不带储存）', 36],
      ['安全生产许可证', '准予从事许可范围内的生产活动', 36],
    ],
    housing: [
      ['建筑业企业资质证书', '准予建筑工程施工总承包叁级资质', 60],
      ['建筑工程施工许可证', '准予施工', 24],
    ],
    culture: [
      ['娱乐经营许可证', '准予经营歌舞娱乐场所', 24],
      ['旅行社业务经营许可证', '准予经营境内旅游和入境旅游业务'],
    ],
    labour: [
      ['劳务派遣经营许可证', '准予经营劳务派遣业务', 36],
      ['人力资源服务许可证', '准予从事职业中介活动', 60],
    ],
    'civil-affairs': [['社会团体法人登记证书', '准予变更登记']],
  }

export const recordLicence = (setting: Setting) => {
  const { throws, resident, chronicle } = setting
  const sector = throws.pick(resident.sectors.length ? resident.sectors : (['market'] as const))
  const choices = licences[sector]
  if (!choices) return
  const [certificate, content, months] = throws.pick(choices)
  const by = inCharge(sector, resident.organisation.region)
  const on = dayOfDecision(setting, by, 'licence')
  const number = documentNumber(setting, by, '许准', on)
  const { name, code } = authorities[by]
  chronicle.file(by, 'licence', on, {
    ...party(setting, on),
    party: resident.organisation.kind === 'individual-business' ? '个体工商户' : '法人及非法人组织',
    legalRepresentative: resident.organisation.legalRepresentative,
    document: '准予行政许可决定书',
    documentNumber: number,
    class: throws.weighted([
      [8, '普通'],
      [2, '核准'],
      [1, '登记'],
    ]),
    certificate,
    certificateNumber: `ZS99${resident.index.toString(36).toUpperCase()}-${chronicle.number('certificate', on.slice(0, 4))}`,
    content,
    decidedOn: on,
    validFrom: on,
    validUntil: months ? addMonths(on, months) : '2099-12-31',
    authority: name,
    authorityCode: code,
    state: '1',
    source: name,
    sourceCode: code,
  })
}
