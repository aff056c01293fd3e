import { join } from 'node:path'
import { submissionIdOf } from '@probity/intake'
import { connect, copyLines, keepLines, makeTwin, settle } from './bare-copy.ts'
import { creditOffice, registrar, takeIn, writePenalties, writeRegistrations } from './files.ts'
import { type Bench, type BenchSetting, beside, median, timed } from './harness.ts'
import { measureMemory } from './memory.ts'
import { insertRowByRow } from './row-by-row.ts'

/**
 * Penalties through the front door (read, redacted, checked against law and catalogue, matched to their subjects, compared
 * with what is held, hashed, logged, stored) beside a bare COPY of the rows that this made, beside an ORM, and the memory it takes.
 */
export const intake: Bench = async (setting) => {
  const { place, quick, progress } = setting
  const sizes = quick
    ? { organisations: 2_000, first: 4_000, rows: 20_000, repetitions: 1, orm: 500, memory: [2_000, 20_000] as const }
    : {
        organisations: 20_000,
        first: 20_000,
        rows: 200_000,
        repetitions: 5,
        orm: 3_000,
        memory: [10_000, 1_000_000] as const,
      }
  const start = await registerOrganisations(setting, sizes.organisations)
  progress('making penalties', 0)
  const files = {
    first: await writePenalties(place.folder, sizes.first, sizes.organisations, sizes.rows),
    measured: await writePenalties(place.folder, sizes.rows, sizes.organisations),
  }
  const rates = { ours: [] as number[], copy: [] as number[], orm: [] as number[] }
  const anew = { ours: [] as number[], copy: [] as number[] }
  // One run more than is counted: the first one warms both sides up.
  for (let repetition = 0; repetition <= sizes.repetitions; repetition++) {
    progress('interleaved runs', repetition / (sizes.repetitions + 1))
    const found = await measureOnce(setting, start, files, sizes)
    const met = await measureOnce(setting, start, files, sizes, true)
    if (repetition === 0 && sizes.repetitions > 1) continue
    rates.ours.push(found.ours)
    rates.copy.push(found.copy)
    rates.orm.push(found.orm)
    anew.ours.push(met.ours)
    anew.copy.push(met.copy)
  }
  const ours = { unit: 'rows/s', ours: median(rates.ours), better: 'more' } as const
  return [
    beside({ ...ours, name: 'penalties taken in', peer: median(rates.copy), peerName: 'bare COPY' }),
    beside({ ...ours, name: 'penalties taken in', peer: median(rates.orm), peerName: 'TypeORM, row by row' }),
    beside({
      ...ours,
      ours: median(anew.ours),
      name: 'the same, of bodies it never met',
      peer: median(anew.copy),
      peerName: 'bare COPY',
    }),
    await measureMemory(setting, start, sizes.organisations, sizes.memory),
  ]
}

/** A database in which the organisations are registered; every run begins with a copy of it. */
const registerOrganisations = async ({ place, progress }: BenchSetting, organisations: number): Promise<string> => {
  progress('registering organisations', 0)
  const url = await place.createDatabase()
  const node = await place.openNode(url)
  await takeIn(node, registrar, await writeRegistrations(place.folder, organisations))
  await node.close()
  return url
}

const measureOnce = async (
  { place }: BenchSetting,
  start: string,
  files: { readonly first: string; readonly measured: string },
  { rows, orm }: { rows: number; orm: number },
  strangers = false,
) => {
  const url = await place.createDatabase(start)
  const node = await place.openNode(url)
  const owner = await connect(url)
  try {
    // A node in service has read files before: its reading thread is there, its code is compiled, and the bodies that its authorities
    // write about are no strangers.
    await takeIn(node, creditOffice, files.first)
    if (strangers) node.node.intake.lastKnown?.take()
    await settle(owner)
    const ours = await timed(() => takeIn(node, creditOffice, files.measured))
    const measured = `submission_id = '${submissionIdOf(creditOffice, files.measured)}'`
    const lines = join(place.folder, 'lines')
    await keepLines(owner, `select * from record_version where ${measured}`, lines)
    await makeTwin(owner, 'record_version', 'bare_copy')
    await settle(owner)
    const copy = await timed(() => copyLines(owner, 'bare_copy', lines))
    const found = { ours: (rows / ours) * 1_000, copy: (rows / copy) * 1_000, orm: 0 }
    if (strangers) return found
    await makeTwin(owner, 'record_version', 'row_by_row')
    const objects = await owner.query(`select * from record_version where ${measured} limit ${orm}`)
    return { ...found, orm: await insertRowByRow(owner, url, 'row_by_row', objects.rows) }
  } finally {
    await owner.end()
    await node.close()
    await place.dropDatabase(url)
  }
}
