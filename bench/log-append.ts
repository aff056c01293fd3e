import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { type Clock, instantOf, systemRandomness } from '@probity/base'
import { type Engine, nodeRole, openServer, sql, type Tx } from '@probity/database'
import { actParts, openBatch, sealEntry } from '@probity/ledger'
import { connect, settle } from './bare-copy.ts'
import { type BenchSetting, beside, type Measure, median } from './harness.ts'

const clients = 16
const integrator = fileURLToPath(new URL('./integrate-child.ts', import.meta.url))
const clock = { now: () => instantOf(Date.now()) } as Clock
const random = systemRandomness()

/**
 * Single appends: a business transaction with one act and its entry, by sixteen clients, while the log is integrated beside them in
 * a process of its own; and how long an entry waits for its signature. The peer inserts the same rows, and nothing else.
 */
export const measureAppend = async ({ place, quick, progress }: BenchSetting): Promise<Measure[]> => {
  const seconds = quick ? 2 : 8
  const url = await place.createDatabase()
  await (await place.openNode(url)).close()
  const owner = await connect(url)
  for (const table of ['act', 'ledger_batch', 'ledger_unplaced'])
    await owner.query(`create table bare_${table} (like ${table} including all)`)
  await owner.query('grant insert on bare_act, bare_ledger_batch, bare_ledger_unplaced to probity_node')
  const database = await openServer(url, { role: nodeRole, connections: clients })
  const child = spawn(process.execPath, [integrator, url, place.folder], { stdio: ['ignore', 'pipe', 'inherit'] })
  await once(child.stdout, 'data')
  const rates = { ours: [] as number[], bare: [] as number[] }
  const committed = new Map<number, number>()
  try {
    for (let round = 0; round <= (quick ? 0 : 3); round++) {
      progress('single appends', round / 4)
      await settle(owner)
      const ours = await perSecond(seconds, (nth) => append(database, nth, committed))
      await settle(owner)
      const bare = await perSecond(seconds, (nth) => insert(database, nth))
      if (round === 0 && !quick) continue
      rates.ours.push(ours)
      rates.bare.push(bare)
    }
    const waits = await waitsForSignature(database, committed)
    const name = `single appends, ${clients} clients`
    const p99 = waits[Math.floor(waits.length * 0.99)] as number
    return [
      beside({
        name,
        unit: '/s',
        ours: median(rates.ours),
        peer: median(rates.bare),
        peerName: 'bare inserts of the same rows',
        better: 'more',
      }),
      beside({
        name: 'from commit to signature, 99th percentile',
        unit: 'ms',
        ours: p99,
        peer: 2_000,
        peerName: 'the bound',
        better: 'less',
      }),
    ]
  } finally {
    const ended = once(child, 'exit')
    child.kill('SIGTERM')
    await ended
    await database.close()
    await owner.end()
    await place.dropDatabase(url)
  }
}

/** How often sixteen clients, each asking anew once it is answered, get `work` done in a second. */
const perSecond = async (seconds: number, work: (nth: number) => Promise<void>): Promise<number> => {
  const until = performance.now() + seconds * 1_000
  let done = 0
  const client = async (nth: number) => {
    while (performance.now() < until) {
      await work(nth)
      done++
    }
  }
  const started = performance.now()
  await Promise.all(Array.from({ length: clients }, (_, nth) => client(nth)))
  return (done / (performance.now() - started)) * 1_000
}

const content = { state: 'upheld' }
const closed = { reason: '复议决定维持' }
const seal = () =>
  sealEntry(
    actParts({
      handle: '0'.repeat(26),
      record: '1',
      kind: 'remedy-changed',
      effectiveOn: '2026-11-22',
      authority: 'market-city',
      content,
      closed,
    }),
    random,
  )

const insertAct = (
  tx: Tx,
  table: 'act' | 'bare_act',
  subject: number,
  batchId: number,
  { publicSalt, closedSalt }: ReturnType<typeof seal>,
) =>
  tx.rows(
    sql`insert into ${sql.ref(table)} (subject_id, batch_id, ordinal, record_id, kind, effective_on, authority_id, content, closed,
        public_salt, closed_salt)
      values (${subject}, ${batchId}, 0, 1, 'remedy-changed', '2026-11-22', 'market-city', ${JSON.stringify(content)}::jsonb,
        ${JSON.stringify(closed)}::jsonb, ${Buffer.from(publicSalt)}, ${Buffer.from(closedSalt)})`,
    { prepare: `bench-${table}` },
  )

const append = async (database: Engine, nth: number, committed: Map<number, number>): Promise<void> => {
  const batchId = await database.transaction(async (tx) => {
    const batch = await openBatch(tx, clock)
    const sealed = seal()
    batch.add(sealed)
    await insertAct(tx, 'act', nth + 1, batch.batchId, sealed)
    await batch.write()
    return batch.batchId
  })
  committed.set(batchId, Date.now())
}

let drawn = 0
const insert = (database: Engine, nth: number): Promise<void> => {
  const sealed = seal()
  const batchId = ++drawn
  return database.transaction(async (tx) => {
    await insertAct(tx, 'bare_act', nth + 1, batchId, sealed)
    await tx.rows(
      sql`insert into bare_ledger_batch (batch_id, written_at, holds, entries)
        values (${batchId}, ${clock.now()}, 'changes', ${Buffer.from(sealed.entry)})`,
      { prepare: 'bench-batch' },
    )
    await tx.rows(sql`insert into bare_ledger_unplaced (batch_id) values (${batchId})`, { prepare: 'bench-unplaced' })
  })
}

/** Milliseconds from each commit to the signature of the first checkpoint that holds it, shortest first. */
const waitsForSignature = async (database: Engine, committed: ReadonlyMap<number, number>): Promise<number[]> => {
  for (;;) {
    const [left] = await database.rows<{ waiting: boolean }>(sql`select exists (select from ledger_unplaced)
      or (select size from ledger_head) > coalesce((select max(size) from ledger_checkpoint), 0) as waiting`)
    if (!left?.waiting) break
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  const places = await database.rows<{ batchId: number; index: number }>(
    sql`select batch_id as "batchId", first_index as index from ledger_place order by first_index`,
  )
  const checkpoints = await database.rows<{ size: number; signedAt: string }>(
    sql`select size, signed_at as "signedAt" from ledger_checkpoint order by size`,
  )
  let at = 0
  const waits = places.flatMap(({ batchId, index }) => {
    while ((checkpoints[at]?.size ?? Number.POSITIVE_INFINITY) <= index) at++
    const since = committed.get(batchId)
    return since === undefined ? [] : [Math.max(0, Date.parse(checkpoints[at]?.signedAt as string) - since)]
  })
  if (waits.length !== committed.size)
    throw new Error(`${committed.size} were acknowledged, ${waits.length} are in the log`)
  return waits.sort((a, b) => a - b)
}
