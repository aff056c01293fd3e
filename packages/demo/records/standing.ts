import { addDays } from '@probity/base'
import { type AuthorityId, inCharge } from '../authorities.ts'
import type { Cells } from '../columns.ts'
import { dayOfDecision, decidedBy, documentNumber, party, type Setting, servedAndMarked } from './setting.ts'

const absences = [
  ['未在规定期限公示年度报告', '《企业信息公示暂行条例》第十七条', '已补报并公示未报年度报告'],
  ['通过登记的住所或者经营场所无法联系', '《企业信息公示暂行条例》第十七条', '已依法办理住所变更登记'],
  ['公示企业信息隐瞒真实情况、弄虚作假', '《企业信息公示暂行条例》第十七条', '已更正公示信息'],
] as const

/** Entry in the abnormal-operation directory; most set it right within the year and are removed. */
export const recordAbsence = (setting: Setting) => {
  const { throws, resident, chronicle, until } = setting
  const by = resident.registrar
  const on = dayOfDecision(setting, by, 'abnormal-operation')
  const [reason, basis, removal] = throws.pick(absences)
  const cells: Cells<'abnormal-operation'> = {
    ...party(setting, on),
    documentNumber: documentNumber(setting, by, '异列', on),
    decidedOn: on,
    reason,
    basis,
    ...servedAndMarked(addDays(on, 2)),
    ...decidedBy(by),
  }
  const arrives = chronicle.file(by, 'abnormal-operation', on, cells)
  const removedOn = addDays(arrives, throws.between(20, 400))
  if (removedOn > until || throws.chance(0.25)) return
  // The removal comes as a new version of the same entry.
  const removed = { ...cells, removedOn, removalReason: removal }
  chronicle.fileAgain(by, 'abnormal-operation', removedOn, removed)
}

type Listing = { readonly by: AuthorityId; readonly list: string; readonly reason: string; readonly basis: string }

/** Lists with a verified basis for their field. */
const listings: readonly Listing[] = [
  {
    by: 'market-city',
    list: '市场监督管理严重违法失信名单',
    reason: '实施严重危害食品安全的违法行为，受到较重行政处罚',
    basis: '《市场监督管理严重违法失信名单管理办法》',
  },
  {
    by: 'labour',
    list: '拖欠农民工工资失信联合惩戒对象名单',
    reason: '克扣、无故拖欠农民工工资，经责令逾期不支付',
    basis: '《保障农民工工资支付条例》第四十八条',
  },
  {
    by: 'safety',
    list: '安全生产严重失信主体名单',
    reason: '发生生产安全责任事故并受到行政处罚',
    basis: '《安全生产严重失信主体名单管理办法》',
  },
  {
    by: 'culture',
    list: '文化和旅游市场严重失信主体名单',
    reason: '以欺骗手段取得许可从事经营活动',
    basis: '《文化和旅游市场信用管理规定》',
  },
]

export const recordListing = (setting: Setting) => {
  const { throws, resident, chronicle, until } = setting
  const fitting = listings.filter(({ by }) => resident.sectors.some((sector) => inCharge(sector, '') === by))
  if (fitting.length === 0) return
  const { by, list, reason, basis } = throws.pick(fitting)
  const on = dayOfDecision(setting, by, 'serious-dishonesty-list')
  const cells: Cells<'serious-dishonesty-list'> = {
    ...party(setting, on),
    documentNumber: documentNumber(setting, by, '严列', on),
    decidedOn: on,
    list,
    reason,
    basis,
    ...servedAndMarked(addDays(on, 3)),
    ...decidedBy(by),
  }
  const arrives = chronicle.file(by, 'serious-dishonesty-list', on, cells)
  const removedOn = addDays(arrives, throws.between(370, 900))
  if (removedOn > until) return
  const removed = { ...cells, removedOn, removalReason: '符合移出条件，依申请移出' }
  chronicle.fileAgain(by, 'serious-dishonesty-list', removedOn, removed)
}

const defaults = ['有履行能力而拒不履行生效法律文书确定义务', '违反财产报告制度', '无正当理由拒不履行执行和解协议']

/** A court's entry of a judgment defaulter. */
export const recordJudgmentDefault = (setting: Setting) => {
  const { throws, chronicle } = setting
  const on = dayOfDecision(setting, 'court', 'judgment-default')
  const year = on.slice(0, 4)
  const cents = throws.between(8, 900) * 1_000
  chronicle.file('court', 'judgment-default', on, {
    ...party(setting, on),
    documentNumber: `（${year}）临01执${chronicle.number('court', year)}号`,
    decidedOn: on,
    duty: `支付货款人民币${cents}元及利息`,
    performance: throws.pick(['全部未履行', '部分未履行']),
    conduct: throws.pick(defaults),
    ...servedAndMarked(addDays(on, 3)),
    ...decidedBy('court'),
  })
}
