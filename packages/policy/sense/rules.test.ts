import { type FindingCode, findingCodes } from '@probity/law'
import { checkBrokenCopy, lineOf } from '@probity/law/broken-copy'
import { expect, test } from 'vitest'
import { policyRules } from './rules.ts'

type Broken = {
  readonly pack?: 'cn'
  readonly file: string
  readonly from: string
  readonly to: string
  readonly code: FindingCode
  /** On the line the finding must name; the replaced text itself where it is left out. */
  readonly mark?: string
}

const demo = 'policies/demonstration.yaml'
const tax = { pack: 'cn', file: 'policies/tax-credit.yaml' } as const
const food = { pack: 'cn', file: 'policies/food-risk.yaml' } as const
const national = { pack: 'cn', file: 'policies/national-comprehensive.yaml' } as const

const broken: Readonly<Record<string, Broken>> = {
  'a local government’s own scoring': {
    file: demo,
    from: 'standing: demonstration',
    to: 'standing: published',
    code: 'policy/local-scoring',
    mark: 'basis: [',
  },
  'a demonstration with letters': {
    file: demo,
    from: '{ id: II,',
    to: '{ id: B,',
    code: 'policy/demonstration',
    mark: 'levels:\n',
  },
  'a demonstration outside region 99': {
    file: demo,
    from: 'region: "99"',
    to: 'region: "33"',
    code: 'policy/demonstration',
  },
  'a demonstration that is disclosed': {
    file: demo,
    from: 'disclosed: { levels: []',
    to: 'disclosed: { levels: [I]',
    code: 'policy/demonstration',
  },
  'an evaluation of individual businesses': {
    file: demo,
    from: 'subjects: [enterprise, social-organisation]',
    to: 'subjects: [enterprise, individual-business]',
    code: 'law/evaluates-person',
  },
  'an evaluation of natural persons': {
    file: demo,
    from: 'subjects: [enterprise, social-organisation]',
    to: 'subjects: [enterprise, natural-person]',
    code: 'law/natural-person',
  },
  'an input about a person’s belief': {
    ...tax,
    from: '{ zh: 评价年度有生产经营业务收入, en: Business revenue in the year }',
    to: '{ zh: 宗教信仰, en: Religion }',
    code: 'law/forbidden-field',
  },
  'a basis that is not in force yet': {
    file: demo,
    from: 'from: 2026-01-01',
    to: 'from: 2025-01-01',
    code: 'law/basis-not-in-force',
    mark: 'basis: [',
  },
  'an article nobody knows': {
    file: demo,
    from: 'article: item 14',
    to: 'article: item 140',
    code: 'law/unknown-article',
  },
  'a name that is not there': { ...food, from: 'value: static,', to: 'value: statics,', code: 'policy/unknown-name' },
  'a kind the catalogue does not have': {
    file: demo,
    from: 'records: [abnormal-operation]',
    to: 'records: [unusual-operation]',
    code: 'policy/unknown-kind',
  },
  'a field the catalogue does not have': {
    file: demo,
    from: 'amount: fineCents',
    to: 'amount: turnoverCents',
    code: 'policy/unknown-field',
  },
  'records that a subject supplied itself': {
    file: demo,
    from: 'records: [abnormal-operation]',
    to: 'records: [voluntary]',
    code: 'policy/closed-kind',
  },
  'a number where a yes or no is needed': {
    ...tax,
    from: 'when: decision-unpaid',
    to: 'when: late-returns',
    code: 'policy/wrong-type',
  },
  'a sum of nothing': {
    file: demo,
    from: 'take: exists, records: [abnormal-operation]',
    to: 'take: sum, records: [abnormal-operation]',
    code: 'policy/incomplete',
  },
  'a unit nobody knows': { ...tax, from: 'unit: months', to: 'unit: moons', code: 'policy/unknown-unit' },
  'years compared with months': {
    ...tax,
    from: 'operating-years, atLeast: 3',
    to: 'operating-years, atLeast: late-returns',
    code: 'policy/unit-mismatch',
  },
  'bands that overlap': {
    file: demo,
    from: '{ atLeast: 1, atMost: 2,',
    to: '{ atLeast: 0, atMost: 2,',
    code: 'policy/overlapping-bands',
  },
  'bands that leave a gap': {
    file: demo,
    from: '{ atLeast: 3, points: -15 }',
    to: '{ atLeast: 4, points: -15 }',
    code: 'policy/gap-between-bands',
  },
  'a cap below a single event': {
    file: demo,
    from: 'each: -20, cap: -40',
    to: 'each: -20, cap: -10',
    code: 'policy/cap-below-event',
  },
  'a level below another that takes all': {
    ...food,
    from: 'atMost: 45',
    to: 'atMost: 25',
    code: 'policy/unreachable-level',
  },
  'a level above the highest score': {
    file: demo,
    from: 'when: { value: score, atLeast: 90 }',
    to: 'when: { value: score, over: 100 }',
    code: 'policy/unreachable-level',
  },
  'a score without a level': {
    ...food,
    from: 'en: high risk }, otherwise: true',
    to: 'en: high risk }, when: { value: score, over: 70 }',
    code: 'policy/left-over',
    mark: 'levels:\n',
  },
  'a window after every record is over': {
    file: demo,
    from: 'records: [wage-arrears], window: period',
    to: 'records: [wage-arrears], window: { months: 48, overMonths: 36 }',
    code: 'policy/empty-window',
  },
  'a version that nobody wrote': {
    pack: 'cn',
    file: 'policies/customs-aeo-advanced.yaml',
    from: 'policy: national-comprehensive, from: 2026-03-29',
    to: 'policy: national-comprehensive, from: 2026-03-30',
    code: 'policy/unknown-need',
  },
  'policies that need each other': {
    ...national,
    from: 'dimensions: []',
    to: 'needs: { customs: { policy: customs-aeo-advanced, from: 2026-04-01 } }\ndimensions: []',
    code: 'policy/cycle',
  },
  'a policy without an example': {
    ...national,
    from: 'standing: imported',
    to: 'standing: published',
    code: 'policy/no-example',
    mark: 'examples: []',
  },
  'an example that was worked out wrongly': {
    ...food,
    from: 'score: 60.5',
    to: 'score: 60.4',
    code: 'policy/example-differs',
  },
  'a season that ends before it begins': {
    ...tax,
    from: 'until: "04-30"',
    to: 'until: "03-30"',
    code: 'policy/empty-window',
  },
  'a policy that does not say how long one may object': {
    ...food,
    from: 'adoption:\n',
    to: '# adoption:\n# ',
    code: 'policy/incomplete',
    mark: 'period: { rhythm: yearly, evaluates: previous-year }',
  },
  'levels from above under no name': {
    ...national,
    from: 'recordedAs: [企业信用状况综合评价]',
    to: '# no name',
    code: 'policy/incomplete',
    mark: 'standing: imported',
  },
  'a name that is another policy’s already': {
    ...national,
    from: 'recordedAs: [企业信用状况综合评价]',
    to: 'recordedAs: [纳税信用评价]',
    code: 'policy/incomplete',
  },
  'points that are misspelt': {
    file: demo,
    from: 'points: { each: -10 }',
    to: 'points: { each: -10, kap: -20 }',
    code: 'pack/unknown-key',
  },
}

test.each(Object.entries(broken))(
  '%s is a finding with its line',
  async (_, { pack = 'demo-city', file, from, to, code, mark }) => {
    const { text, findings } = await checkBrokenCopy(pack, file, { from, to }, policyRules)
    const lines = text.split('\n')
    const line = mark?.endsWith('\n') ? lines.indexOf(mark.trim()) + 1 : lineOf(text, mark ?? to.split('\n')[0]!)
    expect(findings.map((finding) => `${finding.code}:${finding.line}`)).toContain(`${code}:${line}`)
    for (const { says, todo } of findings) expect(Object.values({ ...says, ...todo }).join('')).not.toMatch(/\{\w+\}/)
  },
)

test('every code about policies has a broken copy that shows it', () => {
  const shown = new Set<string>(Object.values(broken).map(({ code }) => code))
  expect(Object.keys(findingCodes).filter((code) => code.startsWith('policy/') && !shown.has(code))).toEqual([])
})
