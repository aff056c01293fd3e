import type { Bilingual } from '@probity/base'

/** What an official of the invented city may do, for which body. The body of a representative is chosen when the city is open. */
export type DemoPart =
  | {
      readonly role: 'clerk' | 'decider' | 'supervisor' | 'operator' | 'auditor' | 'credit-service' | 'bank'
      readonly body: string
      readonly name?: Bilingual
    }
  | { readonly role: 'representative'; readonly of: 'first' | 'second' }

/** Somebody who never was, to sign in as. `does` says in a few words what can be tried. */
export type DemoPerson = {
  readonly id: string
  readonly name: string
  readonly does: Bilingual
  readonly parts: readonly DemoPart[]
}

const yunshan: Bilingual = { zh: '云杉银行（虚构）', en: 'Yunshan Bank (invented)' }
const mingjian: Bilingual = { zh: '明鉴信用服务（虚构）', en: 'Mingjian Credit Services (invented)' }

/** The people of the demonstration. Names are invented, as everything about the city is. */
export const demoPeople: readonly DemoPerson[] = [
  {
    id: 'market-clerk',
    name: '卞晓舟',
    does: { zh: '报送、更正本单位的数据', en: 'Submits and mends what the bureau hands in' },
    parts: [{ role: 'clerk', body: 'market-city' }],
  },
  {
    id: 'market-decider',
    name: '邹明远',
    does: { zh: '决定：撤销、召回、月度申报', en: 'Decides: annuls, recalls, signs the month' },
    parts: [{ role: 'decider', body: 'market-city' }],
  },
  {
    id: 'market-second',
    name: '柏清和',
    does: { zh: '第二人：提出与决定须为两人', en: 'The second pair of eyes: who proposed may not decide' },
    parts: [{ role: 'decider', body: 'market-city' }],
  },
  {
    id: 'market-supervisor',
    name: '纪长青',
    does: { zh: '查看本单位的办理情况', en: 'Sees what the bureau has to do and did' },
    parts: [{ role: 'supervisor', body: 'market-city' }],
  },
  {
    id: 'housing-clerk',
    name: '伍若溪',
    does: { zh: '报送、更正；另一机关的数据看不到', en: 'Submits and mends; sees no other bureau’s submissions' },
    parts: [{ role: 'clerk', body: 'housing' }],
  },
  {
    id: 'housing-decider',
    name: '顾思源',
    does: { zh: '决定：撤销、召回、月度申报', en: 'Decides: annuls, recalls, signs the month' },
    parts: [{ role: 'decider', body: 'housing' }],
  },
  {
    id: 'credit-office',
    name: '汤一诺',
    does: { zh: '一人两岗，可随时切换', en: 'Two parts in one office; changes between them' },
    parts: [
      { role: 'clerk', body: 'credit-office' },
      { role: 'supervisor', body: 'credit-office' },
    ],
  },
  {
    id: 'evaluation-decider',
    name: '葛云起',
    does: { zh: '示范评价：告知、答复异议、提议采用', en: 'Demonstration evaluation: notices, answers, proposes' },
    parts: [{ role: 'decider', body: 'credit-office' }],
  },
  {
    id: 'evaluation-second',
    name: '左思齐',
    does: { zh: '示范评价的第二人：确认采用与公布', en: 'The second person of evaluation: confirms' },
    parts: [{ role: 'decider', body: 'credit-office' }],
  },
  {
    id: 'tax-decider',
    name: '祝南星',
    does: { zh: '纳税缴费信用：录入、告知', en: 'Tax credit: enters and gives notice' },
    parts: [{ role: 'decider', body: 'tax' }],
  },
  {
    id: 'tax-second',
    name: '鲍清扬',
    does: { zh: '纳税缴费信用的第二人', en: 'The second person of tax credit' },
    parts: [{ role: 'decider', body: 'tax' }],
  },
  {
    id: 'operator',
    name: '雷建平',
    does: { zh: '运营节点：队列、匹配、冲突', en: 'Keeps the node: queues, matches, conflicts' },
    parts: [{ role: 'operator', body: 'operator' }],
  },
  {
    id: 'operator-second',
    name: '花雨桐',
    does: { zh: '运营节点的第二人', en: 'The operator’s second person' },
    parts: [{ role: 'operator', body: 'operator' }],
  },
  {
    id: 'auditor',
    name: '尉迟衡',
    does: { zh: '查阅审计记录与紧急查阅', en: 'Reads the audit trail and every emergency look' },
    parts: [{ role: 'auditor', body: 'credit-office' }],
  },
  {
    id: 'representative-first',
    name: '',
    does: { zh: '查看本组织档案及谁看过，可委托他人', en: 'Sees the organisation’s file and who looked, may delegate' },
    parts: [{ role: 'representative', of: 'first' }],
  },
  {
    id: 'representative-second',
    name: '',
    does: { zh: '查看本组织档案及谁看过，可委托他人', en: 'Sees the organisation’s file and who looked, may delegate' },
    parts: [{ role: 'representative', of: 'second' }],
  },
  {
    id: 'delegate',
    name: '方景行',
    does: { zh: '尚无身份；凭委托码代表组织', en: 'Has no part yet; acts for an organisation by its invitation' },
    parts: [],
  },
  {
    id: 'bank',
    name: '孟嘉铭',
    does: { zh: '经授权查询授信对象', en: 'Asks about borrowers, with their consent' },
    parts: [{ role: 'bank', body: 'yunshan-bank', name: yunshan }],
  },
  {
    id: 'credit-service',
    name: '苏语桐',
    does: { zh: '依授权取得信用信息', en: 'Receives credit information, as far as allowed' },
    parts: [{ role: 'credit-service', body: 'mingjian', name: mingjian }],
  },
]
