import type { Day } from '@probity/base'
import { type AuthorityId, inCharge, inChargeOfWater } from '../authorities.ts'
import { nextFilingDay } from '../calendar.ts'
import type { Sector } from '../words/trades.ts'
import { dayOfDecision, decidedBy, documentNumber, party, type Setting, servedAndMarked } from './setting.ts'

const matters: Record<Sector, string> = {
  food: '食品经营资质、进货查验与环境卫生',
  market: '登记事项与公示信息',
  tax: '发票使用情况',
  environment: '排污许可证执行与危险废物管理',
  safety: '安全生产责任制与隐患排查',
  housing: '施工现场质量与安全',
  culture: '经营场所未成年人保护与内容合规',
  labour: '工资支付与劳动合同',
  'civil-affairs': '章程执行与财务管理',
}

/** What an inspection may find, how often in a hundred, and the class of what is adverse. */
const results = [
  [90, { result: '未发现问题' }],
  [6, { result: '发现问题已责令改正', severity: '轻微' }],
  [3, { result: '通过登记的住所无法联系', severity: '一般' }],
  [1, { result: '不配合检查情节严重', severity: '严重' }],
] as const

/** The result of a check by random draw or on plan: nearly all pass. */
export const recordInspection = (setting: Setting) => {
  const { throws, resident } = setting
  if (throws.chance(0.04)) return recordWaterInspection(setting)
  const sector = throws.pick(resident.sectors.length ? resident.sectors : (['safety'] as const))
  const by = inCharge(sector, resident.organisation.region)
  inspect(setting, by, matters[sector], dayOfDecision(setting, by, 'inspection-result'))
}

/** By the water bureau, or by the one that took its place and hands in what the old one left. */
const recordWaterInspection = (setting: Setting) => {
  const on = dayOfDecision(setting, 'water', 'inspection-result')
  const arrives = nextFilingDay('water', 'inspection-result', on)
  inspect(setting, inChargeOfWater(on), '取水许可与水土保持措施', on, inChargeOfWater(arrives))
}

const inspect = (setting: Setting, by: AuthorityId, matter: string, on: Day, filedBy = by) => {
  const { throws, chronicle } = setting
  const found = throws.weighted<{ readonly result: string; readonly severity?: string }>(results)
  chronicle.file(filedBy, 'inspection-result', on, {
    ...party(setting, on),
    documentNumber: documentNumber(setting, by, '查', on),
    decidedOn: on,
    plan: `${on.slice(0, 4)}年度“双随机、一公开”抽查计划`,
    manner: throws.pick(['现场检查', '现场检查', '书面检查', '网络监测']),
    matter,
    ...found,
    ...(found.severity ? servedAndMarked(on) : {}),
    ...decidedBy(by),
  })
}
