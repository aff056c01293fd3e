import { systemClock } from '@probity/base'
import { explainSubject, previewSubject } from '@probity/evaluation'
import { evaluateAll, keepPopulation, type Population } from '@probity/lab'
import type { OpenedNode } from '@probity/server'
import { type Bench, type BenchSetting, beside, type Measure, median, timed } from '../harness.ts'
import { factsEach, fillPopulation } from './facts.ts'
import { runInPostgresql } from './in-postgresql.ts'
import { changedPolicy, handWritten } from './policy.ts'
import { writeRecords } from './records.ts'
import { type Indicators, jsonRules, zenDecision } from './rules-engines.ts'

/** The day whose facts these are. */
const day = systemClock('Asia/Shanghai').today()

/** Everybody under a changed policy, beside the same by hand, in PostgreSQL and by two rules engines; loading; one subject. */
export const evaluate: Bench = async (setting) => {
  const { place, quick } = setting
  const subjects = setting.subjects ?? (quick ? 5_000 : 1_000_000)
  const loaded = Math.min(50_000, subjects)
  const url = await place.createDatabase()
  const opened = await place.openNode(url)
  try {
    const all = await measureEverybody(setting, opened, subjects)
    setting.progress('records to load', 0)
    await writeRecords(url, loaded)
    setting.progress('loading, one subject', 0)
    return [...all, ...(await measureOne(opened, loaded)), await measureLoading(opened, loaded)]
  } finally {
    await opened.close()
  }
}

const measureEverybody = async (setting: BenchSetting, { node }: OpenedNode, subjects: number): Promise<Measure[]> => {
  const { law, database } = node
  const policy = changedPolicy(law)
  const kept = keepPopulation({ database, law, threads: 2 })
  try {
    const population = await kept.asOfNow({ today: day })
    await fillPopulation(population, subjects, (share) => setting.progress('facts', share))
    const ours: number[] = []
    const otherPoints: number[] = []
    const byHand: number[] = []
    const repetitions = setting.quick ? 2 : 6
    const evaluateOnce = () => evaluateAll(database, population, law, policy, { day })
    for (let nth = 0; nth < repetitions; nth++) {
      setting.progress('ours and by hand, in turn', nth / repetitions)
      const { figures, answer } = await evaluateOnce()
      await population.duck.run(`drop table ${answer}`)
      const answered = await timed(evaluateOnce)
      for (const table of [figures, answer]) await population.duck.run(`drop table ${table}`)
      const taken = {
        ours: await timed(evaluateOnce),
        byHand: await timed(() => population.duck.run(handWritten('by_hand', day))),
      }
      // The first round warms both up.
      if (nth === 0) continue
      ours.push(taken.ours)
      otherPoints.push(answered)
      byHand.push(taken.byHand)
    }
    const found = await evaluateOnce()
    await mustAgree(population, found.answer)
    const database2 = await setting.place.createDatabase()
    setting.progress('PostgreSQL', 0)
    const there = await runInPostgresql(population, found.plan, database2, setting.quick ? 1 : 3)
    await mustBeSame(population, found.answer, there.levels)
    await setting.place.dropDatabase(database2)
    const sample = await sampleOf(population, setting.quick ? 500 : 5_000)
    const rate = (milliseconds: number) => subjects / (milliseconds / 1_000)
    const engines = await measureEngines(sample)
    const named = `everybody under a changed policy (${subjects} subjects, ${subjects * factsEach} records)`
    const ms = { unit: 'ms', better: 'less' } as const
    const rates = { unit: 'subjects/s', better: 'more', ours: rate(median(ours)) } as const
    return [
      beside({ name: named, ours: median(ours), peer: 2_000, peerName: 'wanted at most', ...ms }),
      beside({
        name: 'the same where only points, bands or levels are others',
        ours: median(otherPoints),
        peer: 2_000,
        peerName: 'wanted at most',
        ...ms,
      }),
      beside({ name: named, ours: median(ours), peer: median(byHand), peerName: 'by hand in DuckDB', ...ms }),
      beside({
        name: named,
        ours: median(ours),
        peer: median(there.milliseconds),
        peerName: 'the same in PostgreSQL',
        ...ms,
      }),
      beside({ name: 'subjects evaluated', peer: engines.zen, peerName: 'GoRules Zen, indicators given', ...rates }),
      beside({
        name: 'subjects evaluated',
        peer: engines.json,
        peerName: 'json-rules-engine, indicators given',
        ...rates,
      }),
    ]
  } finally {
    kept.close()
  }
}

const mustAgree = async ({ duck }: Population, answer: string): Promise<void> => {
  const [row] = await duck.rows<{ n: number }>(
    `select count(*) as n from ${answer} a join by_hand b using (subject_id) where a.level is distinct from b.level`,
  )
  if (row?.n !== 0) throw new Error(`by hand ${row?.n} have another level`)
}

const mustBeSame = async ({ duck }: Population, answer: string, there: ReadonlyMap<string, number>): Promise<void> => {
  const rows = await duck.rows<{ level: string; n: number }>(`select level, count(*) as n from ${answer} group by 1`)
  for (const { level, n } of rows)
    if (there.get(level) !== n) throw new Error(`PostgreSQL has ${there.get(level)} of ${level}, not ${n}`)
}

type Sampled = Indicators & { readonly level: string }

/** Indicator values as the hand-written query counted them, of subjects whose level is known. */
const sampleOf = ({ duck }: Population, most: number): Promise<Sampled[]> =>
  duck.rows<Sampled>(`select b.level, f.*, b.evidence, b.listed
    from by_hand b join (
      select subject_id,
        coalesce(sum(case when decided_on <= date '${day}' - interval 24 month then 50 else 100 end) filter (where kind = 'penalty'::kind
          and severity = 'serious'::severity and decided_on > date '${day}' - interval 36 month), 0)::double / 100 as serious,
        (count(*) filter (where kind = 'penalty'::kind and severity = 'general'::severity and decided_on > date '${day}' - interval 12 month))::double as general,
        coalesce(sum("n:fineCents") filter (where kind = 'penalty'::kind and severity <> 'minor'::severity
          and decided_on > date '${day}' - interval 12 month and list_contains("l:classes", '罚款')), 0)::double // 100 as fines,
        least(1, count(*) filter (where kind = 'abnormal-operation'::kind))::double as directory,
        (count(*) filter (where kind = 'wage-arrears'::kind and decided_on > date '${day}' - interval 36 month))::double as wages,
        coalesce(date '${day}' - max(decided_on) filter (where kind = 'penalty'::kind and severity <> 'minor'::severity), 99999)::double as last,
        (count(*) filter (where kind = 'commitment-fulfilment'::kind and "t:fulfilment" in ('未履行', '部分履行') and decided_on > date '${day}' - interval 36 month))::double as broken,
        (count(*) filter (where kind = 'commitment-fulfilment'::kind and "t:fulfilment" = '已履行' and decided_on > date '${day}' - interval 36 month))::double as kept
      from fact where subject_id <= ${most} group by 1) f using (subject_id)
    where b.level <> 'unknown'`)

const measureEngines = async (sample: readonly Sampled[]): Promise<{ zen: number; json: number }> => {
  const zen = zenDecision()
  const json = jsonRules()
  const rateOf = async (peer: { levelOf(subject: Indicators): Promise<string> }, atOnce: number) => {
    const run = async () => {
      for (let at = 0; at < sample.length; at += atOnce)
        await Promise.all(
          sample.slice(at, at + atOnce).map(async (subject) => {
            const level = await peer.levelOf(subject)
            if (level !== subject.level) throw new Error(`${level}, not ${subject.level}: ${JSON.stringify(subject)}`)
          }),
        )
    }
    await run()
    return sample.length / (Math.min(await timed(run), await timed(run)) / 1_000)
  }
  try {
    // Each at the concurrency that suits it best.
    return { zen: await rateOf(zen, 32), json: await rateOf(json, 1) }
  } finally {
    zen.close()
  }
}

const measureOne = async ({ node }: OpenedNode, subjects: number): Promise<Measure[]> => {
  const { law, database } = node
  const policy = changedPolicy(law)
  const previews: number[] = []
  const explanations: number[] = []
  for (let nth = 0; nth < 200; nth++) {
    const subjectId = 1 + ((nth * 37) % subjects)
    const subject = {
      subjectId,
      handle: String(subjectId).padStart(26, '0'),
      kind: 'enterprise',
      region: '990101',
    } as const
    const preview = await timed(() => previewSubject(database, law, policy, { subject, day }))
    const explanation = await timed(() => explainSubject(database, law, policy, { subject, day }))
    // The first ones warm up.
    if (nth < 50) continue
    previews.push(preview)
    explanations.push(explanation)
  }
  const wanted = { unit: 'ms', better: 'less' } as const
  return [
    beside({
      name: 'one subject of 20 records, computed again',
      ours: median(previews),
      peer: 10,
      peerName: 'wanted at most',
      ...wanted,
    }),
    beside({
      name: 'the same with its explanation',
      ours: median(explanations),
      peer: 20,
      peerName: 'wanted at most',
      ...wanted,
    }),
  ]
}

const measureLoading = async ({ node }: OpenedNode, subjects: number): Promise<Measure> => {
  const { law, database } = node
  const kept = keepPopulation({ database, law, threads: 2 })
  try {
    const milliseconds = await timed(() => kept.asOfNow({ today: day }))
    const ours = (subjects * factsEach) / (milliseconds / 1_000)
    return beside({
      name: 'records loaded',
      ours,
      peer: 100_000,
      peerName: 'wanted at least',
      unit: 'records/s',
      better: 'more',
    })
  } finally {
    kept.close()
  }
}
