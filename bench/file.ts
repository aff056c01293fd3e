import { connect } from './bare-copy.ts'
import { creditOffice, registrar, takeIn, writeCorrections, writePenalties, writeRegistrations } from './files.ts'
import { type Bench, type BenchSetting, beside, type Measure, median } from './harness.ts'
import { pgbenchFiles } from './pgbench.ts'
import { answersPerSecond, startFileServer } from './processes.ts'

/** A registration and this many penalties make a file of 50 records. */
const penaltiesEach = 49

/**
 * The public credit file over HTTP beside a bare handler that sends the rows of the very same statement, and beside that
 * statement alone; and how much slower it gets when every record has a hundred versions.
 */
export const file: Bench = async (setting) => {
  const { place, quick } = setting
  const size = quick
    ? { organisations: 50, seconds: 1, repetitions: 1, changed: 5, versions: 10 }
    : { organisations: 1_000, seconds: 5, repetitions: 5, changed: 20, versions: 100 }
  const url = await makeFiles(setting, size.organisations)
  const subjects = await readSubjects(url)
  const ours = await startFileServer('ours', url, place.folder)
  const bare = await startFileServer('bare', url, place.folder)
  const filePaths = subjects.slice(0, 200).map(({ handle }) => `/api/v1/organisations/${handle}/file`)
  const barePaths = subjects.slice(0, 200).map(({ subjectId }) => `/${subjectId}`)
  try {
    const rates = { ours: [] as number[], bare: [] as number[], pgbench: [] as number[] }
    for (let repetition = 0; repetition <= size.repetitions; repetition++) {
      setting.progress('interleaved runs', repetition / (size.repetitions + 1))
      const found = {
        ours: await answersPerSecond(ours, filePaths, size.seconds),
        bare: await answersPerSecond(bare, barePaths, size.seconds),
        pgbench: await pgbenchFiles(url, place.folder, spanOf(subjects), size.seconds),
      }
      // The first round warms all three up.
      if (repetition === 0 && size.repetitions > 1) continue
      rates.ours.push(found.ours)
      rates.bare.push(found.bare)
      if (found.pgbench) rates.pgbench.push(found.pgbench)
    }
    const rate = { name: 'files of 50 records', unit: '/s', ours: median(rates.ours), better: 'more' } as const
    return [
      beside({ ...rate, peer: median(rates.bare), peerName: 'bare Hono + pg' }),
      ...(rates.pgbench.length > 0 ? [beside({ ...rate, peer: median(rates.pgbench), peerName: 'pgbench' })] : []),
      await measureVersions(setting, size),
    ]
  } finally {
    await ours.stop()
    await bare.stop()
  }
}

type Size = {
  readonly organisations: number
  readonly seconds: number
  readonly repetitions: number
  readonly changed: number
  readonly versions: number
}

/** Files whose penalties were corrected until each had `versions` versions, beside the same files with one of each. */
const measureVersions = async (setting: BenchSetting, size: Size): Promise<Measure> => {
  const { place, progress } = setting
  const start = await makeFiles(setting, size.changed)
  const changed = await place.createDatabase(start)
  const node = await place.openNode(changed)
  for (let version = 2; version <= size.versions; version++) {
    progress('correcting', version / size.versions)
    const file = await writeCorrections(place.folder, size.changed * penaltiesEach, size.changed, version)
    await takeIn(node, creditOffice, file)
  }
  await node.close()
  await tidy(changed)
  const paths = (await readSubjects(changed)).map(({ handle }) => `/api/v1/organisations/${handle}/file`)
  const servers = {
    one: await startFileServer('ours', start, place.folder),
    many: await startFileServer('ours', changed, place.folder),
  }
  const rates = { one: [] as number[], many: [] as number[] }
  for (let repetition = 0; repetition <= size.repetitions; repetition++) {
    progress('many versions', repetition / (size.repetitions + 1))
    rates.one.push(await answersPerSecond(servers.one, paths, size.seconds))
    rates.many.push(await answersPerSecond(servers.many, paths, size.seconds))
  }
  await servers.one.stop()
  await servers.many.stop()
  return beside({
    name: `file-versions: ${size.versions} versions of each record`,
    unit: '/s',
    ours: median(rates.many),
    peer: median(rates.one),
    peerName: 'ours, one version of each',
    better: 'more',
  })
}

export const makeFiles = async (
  { place, progress }: BenchSetting,
  organisations: number,
  write = writePenalties,
): Promise<string> => {
  progress('making files', 0)
  const url = await place.createDatabase()
  const node = await place.openNode(url)
  await takeIn(node, registrar, await writeRegistrations(place.folder, organisations))
  await takeIn(node, creditOffice, await write(place.folder, organisations * penaltiesEach, organisations))
  await node.close()
  await tidy(url)
  return url
}

const tidy = async (url: string): Promise<void> => {
  const owner = await connect(url)
  await owner.query('vacuum analyze')
  await owner.query('checkpoint')
  await owner.end()
}

export type Subject = { readonly subjectId: number; readonly handle: string }

export const readSubjects = async (url: string): Promise<Subject[]> => {
  const owner = await connect(url)
  const { rows } = await owner.query<Subject>(
    `select subject_id::int as "subjectId", handle from subject order by subject_id`,
  )
  await owner.end()
  return rows
}

const spanOf = (subjects: readonly Subject[]) => ({
  first: Math.min(...subjects.map(({ subjectId }) => subjectId)),
  last: Math.max(...subjects.map(({ subjectId }) => subjectId)),
})
