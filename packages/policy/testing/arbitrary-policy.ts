import { day } from '@probity/base'
import type { Amount, Condition, Figure, Indicator, Policy } from '@probity/law'
import fc from 'fast-check'

const words = (text: string) => ({ zh: text, en: text })

const sampleInputs = {
  ratio: { title: words('ratio'), type: 'number', unit: 'ratio', decimals: 3 },
  amount: { title: words('amount'), type: 'number', unit: 'ratio', decimals: 1 },
  producer: { title: words('producer'), type: 'yes-no' },
  opinion: {
    title: words('opinion'),
    type: 'choice',
    values: { good: words('good'), fair: words('fair'), bad: words('bad') },
  },
} as const satisfies Policy['inputs']

const sampleSheets = {
  bids: {
    title: words('bids'),
    columns: {
      late: { title: words('late'), type: 'number', points: -6, blank: 0 },
      refused: { title: words('refused'), type: 'number', points: -2.5 },
      price: { title: words('price'), type: 'number', decimals: 2, unit: 'yuan' },
      grave: { title: words('grave'), type: 'yes-no' },
    },
  },
} as const satisfies Policy['sheets']

const literal = fc.oneof(
  fc.integer({ min: -300, max: 300 }),
  fc.integer({ min: -9999, max: 9999 }).map((n) => n / 10),
)

/** Amounts and conditions over names that exist. */
const language = (
  numbers: readonly string[],
  flags: readonly string[],
  choices: Readonly<Record<string, readonly string[]>>,
) =>
  fc.letrec<{ amount: Amount; condition: Condition }>((tie) => ({
    amount: fc.oneof(
      { maxDepth: 2, depthSize: 'small' },
      literal,
      fc.constantFrom(...numbers),
      fc.record({ plus: fc.array(tie('amount'), { minLength: 1, maxLength: 3 }) }),
      fc.record({ minus: fc.array(tie('amount'), { minLength: 1, maxLength: 3 }) }),
      fc.record({ times: fc.tuple(literal, tie('amount')) }),
      fc.record({ least: fc.array(tie('amount'), { minLength: 1, maxLength: 3 }) }),
      fc.record({ most: fc.array(tie('amount'), { minLength: 1, maxLength: 3 }) }),
      fc.record({ limit: tie('amount'), from: literal, to: literal }, { requiredKeys: ['limit'] }),
      fc.record({
        cases: fc.array(fc.record({ when: tie('condition'), is: tie('amount') }), { minLength: 1, maxLength: 2 }),
        otherwise: fc.oneof(tie('amount'), fc.constant('unknown')),
      }),
    ),
    condition: fc.oneof(
      { maxDepth: 2, depthSize: 'small' },
      ...(flags.length > 0 ? [fc.constantFrom(...flags)] : []),
      fc.record(
        { value: tie('amount'), atLeast: tie('amount'), below: tie('amount') },
        { requiredKeys: ['value', 'atLeast'] },
      ),
      fc.record({ value: tie('amount'), is: tie('amount') }),
      ...(Object.keys(choices).length > 0
        ? [
            fc.constantFrom(...Object.keys(choices)).chain((choice) =>
              fc.record({
                choice: fc.constant(choice),
                is: fc.subarray([...(choices[choice] as string[])], { minLength: 1 }),
              }),
            ),
          ]
        : []),
      fc.record({ not: tie('condition') }),
      fc.record({ all: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }) }),
      fc.record({ any: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }) }),
      fc
        .array(tie('condition'), { minLength: 1, maxLength: 4 })
        .chain((of) => fc.record({ atLeast: fc.integer({ min: 1, max: of.length }), of: fc.constant(of) })),
    ),
  }))

const none = fc.constantFrom<Figure['none']>(0, 7.5, 'unknown')
const window = fc.oneof(
  fc.constant('period' as const),
  fc.integer({ min: 1, max: 48 }).map((months) => ({ months })),
  fc
    .tuple(fc.integer({ min: 1, max: 24 }), fc.integer({ min: 1, max: 24 }))
    .map(([a, b]) => ({ months: a + b, overMonths: a })),
)
const decay = fc.constant([
  { afterMonths: 6, percent: 50 },
  { afterMonths: 18, percent: 25 },
])
const severity = fc.subarray(['minor', 'general', 'serious'] as const, { minLength: 1 })

/** Fields as the packs of this repository have them; `result` is a text, `classes` a list, `fineCents` an amount in yuan. */
const penalties = language(['fineCents', 'confiscatedCents'], [], { classes: ['罚款', '警告'] })
const bids = language(['late', 'refused', 'price'], ['grave'], {})

const recordFigure: fc.Arbitrary<Figure> = fc.oneof(
  fc.record(
    {
      take: fc.constantFrom('count' as const),
      records: fc.subarray(['penalty', 'inspection-result', 'wage-arrears'], { minLength: 1 }),
      severity,
      window,
      by: fc.constantFrom('decidedOn', 'eventOn'),
      decay,
      none,
    },
    { requiredKeys: ['take', 'records', 'none'] },
  ),
  fc.record(
    {
      take: fc.constantFrom('sum' as const),
      records: fc.constant(['penalty']),
      amount: fc.constantFrom('fineCents', 'confiscatedCents'),
      severity,
      window,
      decay,
      where: fc.record({ choice: fc.constant('classes'), is: fc.constant(['罚款', '没收违法所得']) }),
      none,
    },
    { requiredKeys: ['take', 'records', 'amount', 'none'] },
  ),
  fc.record(
    {
      take: fc.constantFrom('largest' as const, 'mean' as const),
      records: fc.constant(['penalty']),
      amount: penalties.amount,
      window,
      none,
    },
    { requiredKeys: ['take', 'records', 'amount', 'none'] },
  ),
  fc.record(
    {
      take: fc.constantFrom('exists' as const, 'days-since' as const),
      records: fc.constantFrom(['inspection-result'], ['wage-arrears']),
      severity,
      window,
      by: fc.constantFrom('decidedOn', 'eventOn'),
      none,
    },
    { requiredKeys: ['take', 'records', 'none'] },
  ),
  fc.record(
    {
      take: fc.constantFrom('exists' as const, 'count' as const),
      records: fc.constant(['wage-arrears']),
      by: fc.constant('settledOn'),
      window,
      where: fc.record({ value: fc.constant('amountCents'), over: literal }),
      none,
    },
    { requiredKeys: ['take', 'records', 'none'] },
  ),
)

const sheetFigure: fc.Arbitrary<Figure> = fc.oneof(
  fc.record({
    take: fc.constantFrom('mean' as const, 'sum' as const, 'largest' as const),
    sheet: fc.constant('bids'),
    amount: fc.oneof(bids.amount, fc.constant<Amount>({ limit: { plus: [100, { points: 'all' }] }, from: 0 })),
    none,
  }),
  fc.record({
    take: fc.constant('mean' as const),
    sheet: fc.constant('bids'),
    amount: fc.constant<Amount>({ plus: [100, { points: 'all' }] }),
    weight: fc.constantFrom<Amount>('price', { most: ['price', 0] }),
    none,
  }),
  fc.record({
    take: fc.constantFrom('exists' as const, 'count' as const),
    sheet: fc.constant('bids'),
    where: fc.constantFrom<Condition>('grave', { any: ['grave', { value: 'late', over: 2 }] }),
    none,
  }),
)

const subjectLevel = language(['ratio', 'amount', 'limit'], ['producer'], {
  opinion: ['good', 'fair', 'bad'],
  item: ['met', 'not-met'],
})

/** Values stand before the indicators, and may not name them. */
const inputsAlone = language(['ratio', 'amount', 'limit'], ['producer'], { opinion: ['good', 'fair', 'bad'] })

const points = fc.oneof(
  fc.record({ each: literal, cap: literal }, { requiredKeys: ['each'] }),
  fc.constant({
    bands: [
      { below: 0, points: 1.5 },
      { atLeast: 0, atMost: 2, points: 0 },
      { over: 2, points: -7 },
    ],
  }),
  fc.constant({
    bands: [
      { atMost: 1, points: 3 },
      { over: 10, points: -2 },
    ],
  }),
)

const level = (id: string, when?: Condition) => ({
  id,
  title: words(id),
  means: words(id),
  ...(when ? { when } : { otherwise: true as const }),
})

/** Policies of every construct, over the kinds of the pack `cn`; what they say is nonsense, and that is the point. */
export const arbitraryPolicy: fc.Arbitrary<Policy> = fc
  .record({
    figures: fc.array(fc.oneof(recordFigure, sheetFigure), { minLength: 1, maxLength: 4 }),
    points: fc.array(points, { minLength: 4, maxLength: 4 }),
    value: inputsAlone.amount,
    itemWhen: subjectLevel.condition,
    notRated: subjectLevel.condition,
    direct: subjectLevel.condition,
    decidedByScore: fc.boolean(),
    bound: literal,
    evaluates: fc.constantFrom<Policy['period']['evaluates']>('previous-year', { months: 24 }),
    limits: fc.record({ from: literal, to: literal }, { requiredKeys: [] }),
  })
  .map((made): Policy => {
    const indicators: Indicator[] = made.figures.map((value, index) => ({
      id: `figure-${index}`,
      dimension: index % 2 === 0 ? 'first' : 'second',
      title: words(`figure ${index}`),
      value,
      points: made.points[index]!,
    }))
    return {
      id: 'arbitrary',
      title: words('arbitrary'),
      from: day('2026-01-01'),
      standing: 'published',
      basis: [{ instrument: 'OPIN-2025', confidence: 'assumption' }],
      evaluatedBy: ['tax'],
      subjects: ['enterprise'],
      period: { rhythm: 'yearly', evaluates: made.evaluates },
      disclosed: { levels: [], basis: [] },
      parameters: { limit: { title: words('limit'), value: 2.25, confidence: 'assumption' } },
      inputs: sampleInputs,
      sheets: sampleSheets,
      outcomes: {
        general: { met: { title: words('met'), points: 0 }, 'not-met': { title: words('not met'), points: -2 } },
      },
      values: { some: { title: words('some'), is: made.value } },
      dimensions: [
        { id: 'first', title: words('first'), ...made.limits },
        { id: 'second', title: words('second') },
      ],
      indicators: [
        { id: 'item', dimension: 'second', title: words('item'), outcomes: 'general' },
        {
          id: 'found',
          dimension: 'second',
          title: words('found'),
          outcomes: 'general',
          cases: [{ when: made.itemWhen, is: 'met' }],
          otherwise: 'not-met',
        },
        ...indicators,
      ],
      score: {
        is: { limit: { plus: [{ points: 'all' }, { tally: ['met'] }, 'some'] }, from: -1000, to: 1000 },
        higherIs: 'better',
      },
      notRated: [{ title: words('not rated'), when: made.notRated }],
      direct: [{ level: 'D', title: words('direct'), when: made.direct }],
      levels: [
        level('A', made.decidedByScore ? { value: 'score', atLeast: made.bound } : { choice: 'found', is: ['met'] }),
        level('B', { value: 'score', over: { minus: [made.bound, 10] } }),
        level('D'),
      ],
      examples: [],
      confidence: 'assumption',
    }
  })
