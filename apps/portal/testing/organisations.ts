import type { FileLine, Identity, Organisation } from '@probity/contract'

export const today = '2026-11-22'

/** Every organisation here is invented: its region and its code begin with 99. */
const statuses = { active: { zh: '存续', en: 'active' }, merged: { zh: '已合并', en: 'merged' } } as const
const kinds = {
  enterprise: { zh: '企业', en: 'Enterprise' },
  'individual-business': { zh: '个体工商户', en: 'Individual business' },
} as const

export const handleOf = (number: number): string => `01testcity${String(number).padStart(16, '0')}`

const identity = (
  number: number,
  name: string,
  more: { kind?: keyof typeof kinds; status?: keyof typeof statuses; code?: string } = {},
): Identity => ({
  handle: handleOf(number),
  name,
  code: more.code ?? `9199010${number}MA0CITY0${number}X`,
  kind: more.kind ?? 'enterprise',
  kindTitle: kinds[more.kind ?? 'enterprise'],
  region: { zh: '临澄市清源区', en: 'Qingyuan District, Lincheng' },
  status: more.status ?? 'active',
  statusTitle: statuses[more.status ?? 'active'],
})

export const hostile = "<script>alert(1)</script>\"onmouseover='x'&amp;"

const water = identity(1, '临澄清源水务科技有限公司')
const clean = identity(2, '临澄市东湖青禾文具有限责任公司')
const shop = identity(3, '临澄市南塘区老渡口面馆', { kind: 'individual-business' })
const long = identity(
  4,
  '临澄市西岭县人民政府国有资产监督管理委员会全资控股城乡基础设施建设投资与综合运营管理集团股份有限公司北原县第十七工程项目联合管理部（特殊普通合伙）',
)
const merged = identity(5, '临澄旧港仓储有限公司', { status: 'merged' })
const strange = identity(6, `${hostile}有限公司`)

const organisation = (who: Identity, more: Partial<Organisation> = {}): Organisation => ({
  ...who,
  names: [{ name: who.name, kind: 'current', from: '2019-05-06' }],
  identifiers: [
    {
      scheme: 'uscc',
      schemeTitle: { zh: '统一社会信用代码', en: 'Unified social credit code' },
      code: who.code ?? '',
      status: 'valid',
      statusTitle: { zh: '有效', en: 'valid' },
      from: '2019-05-06',
    },
  ],
  branches: [],
  ...more,
})

const line = (who: Identity, number: number, more: Partial<FileLine> & Pick<FileLine, 'kind' | 'dates'>): FileLine => ({
  id: `${who.handle}-${(number + 35_000).toString(36)}`,
  proof: {
    leafHash: Buffer.alloc(32, number).toString('base64'),
    check: `/api/v1/records/${who.handle}-${(number + 35_000).toString(36)}/check`,
  },
  adverse: false,
  authority: 'market',
  otherSources: [],
  content: {},
  ...more,
})

export type FixtureFile = { readonly organisation: Organisation; readonly lines: readonly FileLine[] }

export const files: readonly FixtureFile[] = [
  {
    organisation: organisation(water, {
      names: [
        { name: water.name, kind: 'current', from: '2022-03-01' },
        { name: '临澄清泉水处理有限公司', kind: 'former', from: '2019-05-06', until: '2022-02-28' },
        { name: 'Lincheng Qingyuan Water Technology Co., Ltd.', kind: 'foreign' },
      ],
      identifiers: [
        ...organisation(water).identifiers,
        {
          scheme: 'registration-number',
          schemeTitle: { zh: '旧注册号', en: 'Old registration number' },
          code: '990101000012345',
          status: 'replaced',
          statusTitle: { zh: '已换发', en: 'replaced' },
          until: '2019-05-05',
        },
      ],
      parent: clean,
      branches: [long, shop],
    }),
    lines: [
      line(water, 1, {
        kind: 'penalty',
        adverse: true,
        authority: 'environment',
        documentNumber: '临环罚〔2026〕17号',
        disputedSince: '2026-11-02',
        ownWords: { text: '已于次日完成整改，监测报告可供查验。', since: '2026-11-03' },
        severity: 'general',
        statedBasis: '《临澄市水污染防治条例》第三十一条',
        otherSources: ['platform'],
        content: {
          conduct: '超标排放水污染物',
          facts: '2026年4月，执法人员在该单位总排口取样，化学需氧量超过许可限值。\n当事人于次日完成整改。',
          classes: ['警告', '罚款'],
          fineCents: 2_000_000,
        },
        dates: { event: '2026-04-12', decided: '2026-05-10', published: '2026-05-14', firstSeen: '2026-05-16' },
        term: { until: '2027-05-10', repairFrom: '2026-08-11', ruleSet: 'new' },
        remedyState: { zh: '复议中', en: 'under reconsideration' },
      }),
      line(water, 2, {
        kind: 'inspection',
        content: { result: 'clean', onSite: true },
        dates: { decided: '2026-03-02', firstSeen: '2026-03-05' },
      }),
      line(water, 3, {
        kind: 'licence',
        documentNumber: '临水许〔2024〕3号',
        content: { content: '取水许可，年取水量不超过十二万立方米', validUntil: '2029-06-30' },
        dates: { decided: '2024-07-01', published: '2024-07-03', firstSeen: '2024-07-08' },
        term: { until: '2029-06-30' },
      }),
      line(water, 4, {
        kind: 'penalty',
        adverse: true,
        severity: 'serious',
        documentNumber: '临市监罚〔2024〕102号',
        statedBasis: '《临澄市产品质量条例》第十二条第二款',
        content: { conduct: '生产不合格产品', fineCents: 15_000_050 },
        dates: { event: '2023-11-30', decided: '2024-02-05', firstSeen: '2024-02-09' },
        term: { until: '2026-12-05', repairFrom: '2025-02-06', ruleSet: 'old', assumed: true },
      }),
      line(water, 5, {
        kind: 'registration',
        content: {
          type: '有限责任公司',
          capitalCents: 500_000_000,
          scope: '水处理技术研发；污水处理及再生利用；环保设备销售。',
        },
        dates: { decided: '2019-05-06', firstSeen: '2019-05-08' },
      }),
      line(water, 6, {
        kind: 'licence',
        authority: 'collection',
        decider: '清源区水务局',
        documentNumber: '清水〔2023〕8号',
        content: { content: '排水许可' },
        dates: { decided: '2023-03-09', firstSeen: '2023-04-01' },
      }),
      line(water, 7, {
        kind: 'declared',
        authority: 'platform',
        content: { statement: '本公司通过环境管理体系认证，每年公布一次用水报告。' },
        dates: { decided: '2025-01-15', firstSeen: '2025-01-15' },
      }),
    ],
  },
  { organisation: organisation(clean), lines: [] },
  {
    organisation: organisation(shop),
    lines: [
      line(shop, 1, {
        kind: 'registration',
        content: { type: '个体工商户' },
        dates: { decided: '2020-01-02', firstSeen: '2020-01-03' },
      }),
    ],
  },
  { organisation: organisation(long), lines: [] },
  { organisation: organisation(merged, { mergedInto: water }), lines: [] },
  {
    organisation: organisation(strange, {
      names: [{ name: hostile, kind: 'former' }],
      parent: strange,
      branches: [strange],
    }),
    lines: [
      line(strange, 1, {
        kind: 'penalty',
        adverse: true,
        severity: 'general',
        decider: hostile,
        ownWords: { text: hostile, since: '2026-06-03' },
        documentNumber: hostile,
        statedBasis: hostile,
        content: { conduct: hostile, classes: [hostile, '罚款'], unforeseen: hostile },
        dates: { decided: '2026-06-01', firstSeen: '2026-06-02' },
      }),
    ],
  },
]
