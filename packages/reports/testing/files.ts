import type { FileLine, Organisation, PublicFile, PublicRecord } from '@probity/contract'
import { expandFile } from '@probity/contract'

/** Files of an organisation that never was; region 99, as all that is invented. */
export const handle = '01hqz5c4p2m8x0v7w3k9t6n1ry'

const organisation = (name: string): Organisation => ({
  handle,
  name,
  code: '91990101MA99000A1X',
  kind: 'enterprise',
  kindTitle: { zh: '企业', en: 'Enterprise' },
  region: { zh: '临澄市清源区', en: 'Qingyuan District, Lincheng' },
  status: 'active',
  statusTitle: { zh: '存续', en: 'active' },
  names: [
    { name, kind: 'current' },
    { name: '临澄清泉水处理有限公司', kind: 'former' },
  ],
  identifiers: [],
  branches: [],
})

const remedies: PublicRecord['remedies'] = [
  {
    title: { zh: '申请行政复议', en: 'Administrative reconsideration' },
    how: { zh: '自知道之日起六十日内提出。', en: 'Within sixty days of learning of it.' },
    basis: [
      {
        instrument: 'ARL',
        title: { zh: '行政复议法', en: 'Administrative Reconsideration Law' },
        confidence: 'verified',
      },
    ],
    confidence: 'verified',
  },
]

const line = (number: number, more: Partial<FileLine> & Pick<FileLine, 'kind'>): FileLine => ({
  id: `${handle}-${number.toString(36)}`,
  adverse: false,
  authority: 'market-city',
  otherSources: [],
  content: {},
  dates: { decided: '2026-05-10', firstSeen: '2026-05-12' },
  proof: { leafHash: Buffer.alloc(32, number).toString('base64'), check: `/api/v1/records/${handle}-${number}/check` },
  ...more,
})

export const aPenalty = (number: number, more: Partial<FileLine> = {}): FileLine =>
  line(number, {
    kind: 'penalty',
    adverse: true,
    documentNumber: `临市监罚〔2026〕${number}号`,
    severity: 'general',
    statedBasis: '《临澄市水污染防治条例》第三十一条',
    content: { conduct: '发布虚假广告', fineCents: 2_000_000, decidedFacts: '经查，当事人于2026年4月发布虚假广告。' },
    term: { until: '2027-05-10', repairFrom: '2026-08-11', ruleSet: 'new' },
    ...more,
  })

export const anHonour = (number: number): FileLine =>
  line(number, { kind: 'honour', content: { title: '守合同重信用企业' } })

/** A public file with the lines given, as it travels and whole. */
export const aFile = (
  lines: readonly FileLine[],
  { name = '临澄清源水务科技有限公司', day = '2026-11-22', today = '2026-11-22' } = {},
): PublicFile =>
  expandFile({
    organisation: organisation(name),
    day,
    today,
    lines: [...lines],
    law: {
      digest: '0'.repeat(64),
      kinds: {
        penalty: {
          title: { zh: '行政处罚', en: 'Penalty' },
          category: { zh: '行政管理信息', en: 'Administrative acts' },
          suppliedBySubject: false,
          basis: [],
          remedies,
          fields: {
            conduct: { zh: '违法行为', en: 'Conduct' },
            decidedFacts: { zh: '事实', en: 'Facts' },
            fineCents: { zh: '罚款金额（分）', en: 'Fine in cents' },
          },
          values: {},
          currency: 'CNY',
        },
        honour: {
          title: { zh: '荣誉', en: 'Honour' },
          category: { zh: '诚实守信相关荣誉信息', en: 'Honours' },
          suppliedBySubject: false,
          basis: [],
          remedies: [],
          fields: { title: { zh: '称号', en: 'Title' } },
          values: {},
        },
      },
      authorities: {
        'market-city': {
          title: { zh: '临澄市市场监督管理局', en: 'Lincheng Market Regulation Bureau' },
          republishes: false,
        },
        platform: { title: { zh: '信用临澄', en: 'Credit Lincheng' }, republishes: true },
      },
      severities: { general: { zh: '一般', en: 'general' } },
      ruleSets: { new: { title: { zh: '新规则', en: 'The new rules' }, basis: [], confidence: 'verified' } },
    },
  })
