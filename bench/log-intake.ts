import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { registrar, takeIn, writePenalties, writeRegistrations } from './files.ts'
import { type BenchSetting, beside, type Measure, median } from './harness.ts'

const run = promisify(execFile)
const child = fileURLToPath(new URL('./log-intake-child.ts', import.meta.url))

/** Intake with the ledger (sealing, batches, and the log integrated in the same process) beside intake without any of it. */
export const measureIntakeWithLog = async ({ place, quick, progress }: BenchSetting): Promise<Measure> => {
  const sizes = quick ? { organisations: 500, rows: 5_000, runs: 1 } : { organisations: 10_000, rows: 60_000, runs: 5 }
  const start = await place.createDatabase()
  const node = await place.openNode(start)
  await takeIn(node, registrar, await writeRegistrations(place.folder, sizes.organisations))
  await node.close()
  const file = await writePenalties(place.folder, sizes.rows, sizes.organisations)
  const rates = { with: [] as number[], without: [] as number[] }
  for (let nth = 0; nth < sizes.runs; nth++)
    for (const how of ['with', 'without'] as const) {
      progress(`intake ${how} the log`, nth / sizes.runs)
      const url = await place.createDatabase(start)
      const { stdout } = await run(process.execPath, [child, how, url, place.folder, file])
      rates[how].push((sizes.rows / Number(stdout)) * 1_000)
      await place.dropDatabase(url)
    }
  await place.dropDatabase(start)
  const peer = { peer: median(rates.without), peerName: 'intake without the ledger' } as const
  return beside({ name: 'intake with the log', unit: 'rows/s', ours: median(rates.with), ...peer, better: 'more' })
}
