import { ZenEngine } from '@gorules/zen-engine'
import { Engine } from 'json-rules-engine'

/** What our own query counted of one subject: the peers are spared that, and begin where the points begin. */
export type Indicators = Readonly<
  Record<
    'evidence' | 'listed' | 'serious' | 'general' | 'fines' | 'directory' | 'wages' | 'last' | 'broken' | 'kept',
    number
  >
>

/** Points of one indicator by condition, the same for both peers. */
const bands = [
  [
    'generalPoints',
    'general',
    [
      [null, 0, 0],
      [1, 2, -5],
      [3, null, -15],
    ],
  ],
  [
    'finePoints',
    'fines',
    [
      [null, 49_999, 0],
      [50_000, 499_999, -5],
      [500_000, null, -10],
    ],
  ],
  [
    'lastPoints',
    'last',
    [
      [null, 179, -5],
      [180, null, 0],
    ],
  ],
] as const satisfies readonly (readonly [
  string,
  keyof Indicators,
  readonly (readonly [number | null, number | null, number])[],
])[]

const levels = [
  ['I', 90],
  ['II', 75],
  ['III', 60],
] as const

/** GoRules Zen: expressions for points and score, a decision table for the level. */
export const zenDecision = () => {
  const expression = (key: string, value: string) => ({ id: key, key, value })
  const inBand = ([from, to, points]: readonly [number | null, number | null, number], name: string) =>
    [
      from === null
        ? `${name} <= ${to}`
        : to === null
          ? `${name} >= ${from}`
          : `${name} >= ${from} and ${name} <= ${to}`,
      points,
    ] as const
  const banded = bands.map(([key, name, list]) => {
    const [first, second, third] = list.map((band) => inBand(band, name))
    return expression(
      key,
      `${first?.[0]} ? ${first?.[1]} : ${third ? `(${second?.[0]} ? ${second?.[1]} : ${third[1]})` : second?.[1]}`,
    )
  })
  const points = [
    expression('seriousPoints', 'max([-25 * serious, -50])'),
    ...banded,
    expression('directoryPoints', '-10 * directory'),
    expression('wagePoints', 'max([-15 * wages, -30])'),
    expression('brokenPoints', 'max([-10 * broken, -20])'),
    expression('keptPoints', 'min([2 * kept, 10])'),
  ]
  const score = [
    expression(
      'score',
      `max([min([90 + max([min([$.seriousPoints + $.generalPoints + $.finePoints + $.lastPoints, 0]), -60])
        + max([$.directoryPoints + $.wagePoints, -40]) + max([min([$.brokenPoints + $.keptPoints, 10]), -20]), 100]), 0])`.replaceAll(
        /\s+/g,
        ' ',
      ),
    ),
  ]
  const rule = (id: string, cells: Readonly<Record<string, string>>, level: string) => ({
    _id: id,
    evidence: '',
    listed: '',
    score: '',
    ...cells,
    level: `"${level}"`,
  })
  const table = {
    hitPolicy: 'first',
    inputs: ['evidence', 'listed', 'score'].map((field) => ({ id: field, name: field, field })),
    outputs: [{ id: 'level', name: 'level', field: 'level' }],
    rules: [
      rule('x', { evidence: '< 1' }, 'not-rated'),
      rule('d', { listed: '> 0' }, 'IV'),
      ...levels.map(([level, from]) => rule(level, { score: `>= ${from}` }, level)),
      rule('o', {}, 'IV'),
    ],
    passThrough: true,
    executionMode: 'single',
  }
  const nodes = [
    { id: 'in', type: 'inputNode', name: 'in' },
    {
      id: 'points',
      type: 'expressionNode',
      name: 'points',
      content: { expressions: [...points, ...score], passThrough: true, executionMode: 'single' },
    },
    { id: 'level', type: 'decisionTableNode', name: 'level', content: table },
    { id: 'out', type: 'outputNode', name: 'out' },
  ]
  const edges = nodes
    .slice(1)
    .map(({ id }, nth) => ({ id: `e${nth}`, type: 'edge', sourceId: nodes[nth]!.id, targetId: id }))
  const engine = new ZenEngine()
  const decision = engine.createDecision({ nodes, edges })
  return {
    levelOf: async (subject: Indicators): Promise<string> => (await decision.evaluate(subject)).result.level,
    close: () => engine.dispose(),
  }
}

/** json-rules-engine: a rule for each band; the sum and the level are made of the events, as its handbook does it. */
export const jsonRules = () => {
  const engine = new Engine()
  const all = (conditions: object[]) => ({ all: conditions }) as never
  for (const [key, name, list] of bands)
    for (const [from, to, points] of list)
      engine.addRule({
        conditions: all([
          ...(from === null ? [] : [{ fact: name, operator: 'greaterThanInclusive', value: from }]),
          ...(to === null ? [] : [{ fact: name, operator: 'lessThanInclusive', value: to }]),
        ]),
        event: { type: key, params: { points } },
      })
  // Points for each of something are not its trade: the event says how many, and the sum is made afterwards.
  for (const name of ['serious', 'directory', 'wages', 'broken', 'kept', 'listed'])
    engine.addRule({
      conditions: all([{ fact: name, operator: 'greaterThan', value: 0 }]),
      event: { type: name, params: {} },
    })
  engine.addRule({
    conditions: all([{ fact: 'evidence', operator: 'lessThan', value: 1 }]),
    event: { type: 'not-rated', params: {} },
  })
  return {
    levelOf: async (subject: Indicators): Promise<string> => {
      const { events } = await engine.run(subject)
      const found = new Map(events.map(({ type, params }) => [type, Number(params?.points ?? 0)]))
      if (found.has('not-rated')) return 'not-rated'
      if (found.has('listed')) return 'IV'
      const of = (type: string, points: number) => (found.has(type) ? points : 0)
      const lawfulness =
        of('serious', Math.max(-25 * subject.serious, -50)) +
        bands.reduce((sum, [key]) => sum + (found.get(key) ?? 0), 0)
      const duties = of('directory', -10) + of('wages', Math.max(-15 * subject.wages, -30))
      const word = of('broken', Math.max(-10 * subject.broken, -20)) + of('kept', Math.min(2 * subject.kept, 10))
      const score = Math.max(
        0,
        Math.min(
          100,
          90 + Math.max(Math.min(lawfulness, 0), -60) + Math.max(duties, -40) + Math.max(Math.min(word, 10), -20),
        ),
      )
      return levels.find(([, from]) => score >= from)?.[0] ?? 'IV'
    },
  }
}
