import type { LevelView, PolicyView, PreviewView } from '@probity/contract'
import { files, hostile } from './organisations.ts'

const words = (zh: string, en: string) => ({ zh, en })
const basis = [
  {
    instrument: 'MEASURES',
    title: words('示例评价办法', 'Example measures'),
    article: '5',
    confidence: 'assumption' as const,
  },
]
const digest = 'ab'.repeat(32)
const text = {
  title: '示例评价',
  sections: [{ heading: '总则', lines: ['性质：公开发布的办法', hostile] }],
}

/** An invented policy with one of everything. */
export const policy: PolicyView = {
  id: 'example',
  title: words('示例评价', 'Example evaluation'),
  from: '2026-01-01',
  standing: 'published',
  standingTitle: words('公开发布的办法', 'A published method'),
  evaluatedBy: [words('税务', 'Tax')],
  subjects: [words('企业', 'Enterprise')],
  rhythm: words('每年', 'Yearly'),
  basis,
  confidence: 'recalled',
  digest,
  promulgated: 1,
  authorities: ['tax'],
  text: { zh: text, en: text },
  table: [
    {
      first: words('守法', 'Keeping the law'),
      second: words('一般处罚', 'General penalties'),
      standard: words('近12个月', 'the last 12 months'),
      points: words('每次 -5 分', '-5 each'),
      basis: words('', ''),
    },
  ],
  levels: [
    { id: 'A', title: words('A级', 'A'), means: words('90分以上', '90 points or more'), public: true },
    { id: 'B', title: words('B级', 'B'), means: words('其余', 'all others'), public: false, confidence: 'recalled' },
  ],
  disclosed: { levels: [words('A级', 'A')], basis },
  adoption: {
    objection: { within: words('10 个工作日', '10 working days'), basis, confidence: 'assumption' },
    season: { says: words('每年 04-01 至 04-30', 'from 04-01 to 04-30 of each year'), basis, confidence: 'verified' },
  },
  versions: [
    { from: '2026-01-01', digest },
    { from: '2024-01-01', until: '2025-12-31', digest: 'cd'.repeat(32) },
  ],
  promulgations: [
    {
      version: 1,
      from: '2026-01-01',
      digest,
      inForceOn: '2026-01-01',
      authority: words('临澄市税务局', 'Lincheng Tax Bureau'),
      at: '2026-01-01T01:00:00.000Z',
      annex: 'ef'.repeat(32),
    },
  ],
  needs: [{ id: 'example', title: words('另一项评价', 'Another evaluation'), from: '2026-01-01' }],
  asks: { inputs: [], items: [], sheets: [] },
}

const [line] = files[0]?.lines ?? []
const record = line?.id ?? 'x-1'
const result: PreviewView['preview'] = {
  standing: 'preview',
  subject: files[0]?.organisation.handle ?? '',
  policy: { id: 'example', from: '2026-01-01', digest },
  needs: [],
  law: digest,
  day: '2026-11-20',
  level: 'B',
  score: '85',
  dimensions: [],
  indicators: [
    { id: 'general', value: '1', points: '-5', records: [record], open: [], articles: [] },
    { id: 'entered', value: null, points: null, records: [], open: ['bids/1'], articles: [] },
  ],
  rules: { hold: [], unknown: [] },
  missing: [],
  records: [
    {
      record,
      kind: 'penalty',
      authority: 'market',
      documentNumber: '临市监罚〔2026〕2号',
      decidedOn: '2026-10-01',
      basis: hostile,
    },
  ],
  goodUntil: '2027-04-01',
}

export const preview: PreviewView = {
  title: policy.title,
  level: words('B级', 'B'),
  says: words('这是预评。', 'This is a preview.'),
  indicators: [
    {
      id: 'general',
      title: words('一般处罚', 'General penalties'),
      standard: words('近12个月', '12 months'),
      points: words('-5', '-5'),
    },
    {
      id: 'entered',
      title: words('其他扣分', 'Other deductions'),
      standard: words('录入', 'entered'),
      points: words('-1', '-1'),
    },
  ],
  preview: result,
  records: [
    { record, title: words('行政处罚', 'Penalty'), authority: words('临澄市市监局', 'Lincheng Market Bureau') },
  ],
  ahead: [{ day: '2027-04-01', level: 'A', levelTitle: words('A级', 'A'), score: '90', gone: [record] }],
  without: [{ record, level: 'A', levelTitle: words('A级', 'A'), score: '90', usableUntil: '2027-10-02' }],
}

const level = (id: string, more: Partial<LevelView>): LevelView => ({
  id,
  policy: 'example',
  policyTitle: policy.title,
  authority: words('临澄市税务局', 'Lincheng Tax Bureau'),
  level: 'B',
  levelTitle: words('B级', 'B'),
  state: 'noticed',
  stateTitle: words('已告知，可以异议', 'Noticed, open to objection'),
  noticedOn: '2026-11-18',
  objectBy: '2026-12-02',
  objections: [],
  pending: false,
  gone: [],
  mayObject: false,
  digest,
  result,
  ...more,
})

/** One that may be objected to, one that was, one in force and pending, one that is over. */
export const levels: readonly LevelView[] = [
  level('9-0', { mayObject: true }),
  level('7-0', {
    state: 'in-force',
    stateTitle: words('有效', 'In force'),
    adoptedOn: '2026-04-20',
    pending: true,
    gone: [record],
    objections: [
      {
        id: '8-0',
        on: '2026-04-10',
        reasons: hostile,
        answer: { on: '2026-04-12', outcome: 'upheld', reasons: '核对无误' },
      },
      { id: '8-1', on: '2026-04-13', reasons: '请再核对' },
    ],
  }),
  level('3-0', { state: 'replaced', stateTitle: words('已被替代', 'Replaced') }),
]
