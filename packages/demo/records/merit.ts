import { addMonths, type Day, day } from '@probity/base'
import { dayOfDecision, decidedBy, documentNumber, party, type Setting } from './setting.ts'

/** Years in which the tax authority's highest level may be published for a taxpayer; other levels never are. */
export const recordTaxLevel = (setting: Setting, year: number) => {
  const { throws, chronicle, from, until, resident } = setting
  const on: Day = day(`${year}-04-${String(throws.between(10, 28)).padStart(2, '0')}`)
  if (on < from || on > until || on < addMonths(resident.organisation.registeredOn, 36)) return
  chronicle.file('tax', 'evaluation-result', on, {
    ...party(setting, on),
    documentNumber: documentNumber(setting, 'tax', '评', on),
    decidedOn: on,
    scheme: '纳税缴费信用评价',
    period: String(year - 1),
    level: 'A',
    ...decidedBy('tax'),
  })
}

const honours = ['诚信示范企业', '守合同重信用企业', '劳动关系和谐企业', '文明单位', '先进基层组织', '放心消费示范单位']

export const recordHonour = (setting: Setting) => {
  const { throws, chronicle } = setting
  const on = dayOfDecision(setting, 'credit-office', 'honour')
  chronicle.file('credit-office', 'honour', on, {
    ...party(setting, on),
    documentNumber: documentNumber(setting, 'credit-office', '表', on),
    decidedOn: on,
    honour: throws.pick(honours),
    level: throws.pick(['市级', '市级', '区级']),
    ...decidedBy('credit-office'),
    until: addMonths(on, 36),
  })
}

const inventions = [
  '一种节能搅拌装置',
  '一种便于清洁的过滤结构',
  '一种可调节的货架',
  '数据核验方法及系统',
  '一种防尘围挡',
]

export const recordProperty = (setting: Setting) => {
  const { throws, chronicle, resident } = setting
  const on = dayOfDecision(setting, 'market-city', 'intellectual-property')
  const trademark = throws.chance(0.5)
  chronicle.file('market-city', 'intellectual-property', on, {
    ...party(setting, on),
    documentNumber: `${trademark ? 'TM' : 'ZL'}99-${resident.index}-${chronicle.number('property', '')}`,
    decidedOn: on,
    type: trademark ? '商标' : throws.pick(['发明专利', '实用新型专利', '外观设计专利']),
    title: trademark ? (resident.brand ?? '临澄') : throws.pick(inventions),
    until: addMonths(on, 120),
    ...decidedBy('market-city'),
  })
}

const declarations = [
  ['经营信息', '已通过质量管理体系认证'],
  ['公益信息', '参加社区公益服务活动'],
  ['经营信息', '上一年度新增就业岗位12个'],
  ['承诺信息', '全部门店支持七日无理由退货'],
] as const

/** What a subject says of itself: marked as such wherever it is shown. */
export const recordDeclaration = (setting: Setting) => {
  const { throws, chronicle } = setting
  const on = dayOfDecision(setting, 'credit-office', 'voluntary')
  const year = on.slice(0, 4)
  const [type, content] = throws.pick(declarations)
  chronicle.file('credit-office', 'voluntary', on, {
    ...party(setting, on),
    documentNumber: `ZY-${year}-${chronicle.number('declaration', year)}`,
    decidedOn: on,
    type,
    content,
    // Some keep figures of their business to those they choose.
    publish: type === '经营信息' ? '否' : '是',
  })
}
