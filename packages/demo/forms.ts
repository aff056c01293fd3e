import type { SubjectKind } from '@probity/law'

/** A legal form: what the register calls it, how its name ends, and how much of the city takes it. */
export type Form = {
  readonly id: FormId
  readonly kind: SubjectKind
  /** As the register words it. */
  readonly type: string
  /** Department and category of its code (GB 32100-2015). */
  readonly prefix: string
  readonly nameEnds: readonly string[]
  /** Parts in a thousand of the city; government bodies and their units are counted by `governmentBodies`. */
  readonly perMille: number
  readonly capital?: readonly [number, number]
}

export type FormId =
  | 'company'
  | 'joint-stock'
  | 'branch'
  | 'partnership'
  | 'shop'
  | 'cooperative'
  | 'association'
  | 'service-body'
  | 'foundation'
  | 'public-institution'
  | 'government-body'
  | 'law-firm'
  | 'village-collective'

export const forms: readonly Form[] = [
  {
    id: 'company',
    kind: 'enterprise',
    type: '有限责任公司',
    prefix: '91',
    nameEnds: ['有限公司', '有限公司', '有限公司', '有限责任公司'],
    perMille: 400,
    capital: [10, 3_000],
  },
  {
    id: 'joint-stock',
    kind: 'enterprise',
    type: '股份有限公司',
    prefix: '91',
    nameEnds: ['股份有限公司', '（集团）股份有限公司', '(集团)股份有限公司'],
    perMille: 20,
    capital: [1_000, 80_000],
  },
  { id: 'branch', kind: 'enterprise', type: '分公司', prefix: '91', nameEnds: ['分公司'], perMille: 30 },
  {
    id: 'partnership',
    kind: 'enterprise',
    type: '有限合伙企业',
    prefix: '91',
    nameEnds: ['合伙企业（有限合伙）', '中心（有限合伙）'],
    perMille: 20,
    capital: [100, 20_000],
  },
  { id: 'shop', kind: 'individual-business', type: '个体工商户', prefix: '92', nameEnds: [''], perMille: 340 },
  {
    id: 'cooperative',
    kind: 'enterprise',
    type: '农民专业合作社',
    prefix: '93',
    nameEnds: ['种植专业合作社', '养殖专业合作社', '农机专业合作社', '果蔬专业合作社'],
    perMille: 30,
    capital: [20, 800],
  },
  {
    id: 'association',
    kind: 'social-organisation',
    type: '社会团体',
    prefix: '51',
    nameEnds: ['协会', '商会'],
    perMille: 22,
  },
  {
    id: 'service-body',
    kind: 'social-organisation',
    type: '民办非企业单位',
    prefix: '52',
    nameEnds: ['服务中心', '培训学校', '促进中心'],
    perMille: 22,
    capital: [3, 100],
  },
  {
    id: 'foundation',
    kind: 'social-organisation',
    type: '基金会',
    prefix: '53',
    nameEnds: ['公益基金会', '教育基金会', '慈善基金会'],
    perMille: 5,
    capital: [200, 5_000],
  },
  { id: 'government-body', kind: 'government-body', type: '机关', prefix: '11', nameEnds: [''], perMille: 30 },
  {
    id: 'public-institution',
    kind: 'public-institution',
    type: '事业单位',
    prefix: '12',
    nameEnds: [''],
    perMille: 55,
    capital: [10, 5_000],
  },
  {
    id: 'law-firm',
    kind: 'other-organisation',
    type: '律师事务所',
    prefix: '31',
    nameEnds: ['律师事务所'],
    perMille: 10,
  },
  {
    id: 'village-collective',
    kind: 'other-organisation',
    type: '农村集体经济组织',
    prefix: 'N2',
    nameEnds: ['村股份经济合作社', '村经济合作社'],
    perMille: 11,
  },
]

export const formOf = (id: FormId): Form => forms.find((form) => form.id === id)!

/** How many of each form a city of `organisations` has: at least one of each, the rest companies. */
export const headcount = (organisations: number): Map<FormId, number> => {
  const counts = new Map(
    forms.map(({ id, perMille }) => [id, Math.max(1, Math.round((organisations * perMille) / 1_000))]),
  )
  const others = [...counts].reduce((sum, [id, count]) => (id === 'company' ? sum : sum + count), 0)
  counts.set('company', Math.max(1, organisations - others))
  return counts
}
