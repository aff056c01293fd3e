import { addDays, addMonths, later } from '@probity/base'
import { dayOfDecision, decidedBy, documentNumber, party, type Setting, servedAndMarked } from './setting.ts'

const commitments = [
  ['审批替代型', '一次性告知条件，承诺在规定期限内补齐材料'],
  ['证明事项告知承诺', '承诺已符合告知的条件'],
  ['主动公示型', '承诺守法诚信经营、接受社会监督'],
  ['信用修复型', '承诺已纠正失信行为、不再发生同类行为'],
  ['行业自律型', '承诺不虚假宣传、不恶意竞争'],
] as const

/** A commitment and, when its day has come, whether it was kept; one in twenty was not, after an order to correct. */
export const recordCommitment = (setting: Setting) => {
  const { throws, resident, chronicle, until } = setting
  const by = resident.registrar
  const on = dayOfDecision(setting, by, 'commitment')
  const [type, matter] = throws.pick(commitments)
  const number = documentNumber(setting, by, '诺', on)
  const due = addMonths(on, throws.pick([1, 3, 6, 12]))
  const named = { ...party(setting, on), documentNumber: number, ...decidedBy(by) }
  const arrives = chronicle.file(by, 'commitment', on, { ...named, decidedOn: on, type, matter, until: due })
  const judgedOn = addDays(later(due, arrives), throws.between(3, 25))
  if (judgedOn > until || throws.chance(0.1)) return
  const kept = throws.chance(0.95)
  chronicle.file(by, 'commitment-fulfilment', judgedOn, {
    ...named,
    decidedOn: judgedOn,
    fulfilment: kept ? '已履行' : '未履行',
    note: kept ? '经核查，承诺事项已落实' : '经责令改正，逾期仍未落实',
    ...(kept ? {} : { severity: '一般', ...servedAndMarked(judgedOn) }),
  })
}

const contracts = ['道路养护工程施工合同', '办公设备采购合同', '信息系统建设合同', '食堂食材配送合同', '物业服务合同']

/** How a contract with a public body went: breaches are recorded of either side. */
export const recordContract = (setting: Setting) => {
  const { throws, chronicle } = setting
  const on = dayOfDecision(setting, 'credit-office', 'contract-performance')
  const year = on.slice(0, 4)
  const kept = throws.chance(0.9)
  chronicle.file('credit-office', 'contract-performance', on, {
    ...party(setting, on),
    documentNumber: `临采合〔${year}〕${chronicle.number('contract', year)}号`,
    decidedOn: on,
    contract: throws.pick(contracts),
    counterparty: throws.pick(['临澄市教育局', '临澄市水务局', '临澄市交通运输局', '临澄市财政局']),
    amount: String(throws.between(4, 900) * 5_000),
    performance: kept ? '已按约履行' : throws.pick(['逾期交付', '拖欠账款', '单方解除']),
    ...(kept ? {} : { severity: '一般', ...servedAndMarked(on) }),
    ...decidedBy('credit-office'),
  })
}
