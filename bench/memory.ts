import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { writePenalties } from './files.ts'
import { type BenchSetting, beside, type Measure } from './harness.ts'

const run = promisify(execFile)
const child = fileURLToPath(new URL('./memory-child.ts', import.meta.url))

/** Peak memory of a process that takes in many rows, beside the same process with few: both after the same small first file. */
export const measureMemory = async (
  { place, progress }: BenchSetting,
  start: string,
  organisations: number,
  [few, many]: readonly [number, number],
): Promise<Measure> => {
  const peakAt = async (rows: number) => {
    progress(`peak memory at ${rows.toLocaleString('en')} rows`, 0)
    const url = await place.createDatabase(start)
    const first = await writePenalties(place.folder, Math.min(few, 10_000) - 1, organisations)
    const file = await writePenalties(place.folder, rows, organisations)
    const { stdout } = await run(process.execPath, [child, url, place.folder, first, file])
    await place.dropDatabase(url)
    return Number(stdout) / 1_024
  }
  return beside({
    name: `peak memory, ${many.toLocaleString('en')} rows`,
    unit: 'MiB',
    ours: await peakAt(many),
    peer: await peakAt(few),
    peerName: `ours, ${few.toLocaleString('en')} rows`,
    better: 'less',
  })
}
